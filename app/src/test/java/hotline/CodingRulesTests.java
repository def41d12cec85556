package hotline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "hotline", importOptions = WithoutTests.class)
class CodingRulesTests {

    private static final String PAST = "hotline\\.(\\w+\\.)*Past(Requests|Sweeps|Notices)";

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(target(nameStartingWith("block")).and(target(owner(assignableTo(Publisher.class)))))
            .because("a blocked event loop stops every caller it serves");

    @ArchTest
    static final ArchRule ONLY_BACKGROUND_LOOPS_SUBSCRIBE = noClasses()
            .that(describe("do not start a background loop", type -> !type.getSimpleName()
                    .endsWith("Loop")))
            .should()
            .callMethodWhere(target(name("subscribe")).and(target(owner(assignableTo(Publisher.class)))))
            .because("a subscription outside the request's chain loses its errors, its context and its cancellation");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callMethodWhere(readsTheMachineClock())
            .because("deadlines are law: every test must be able to set the time");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class should show in its constructor what it needs");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .areNotFinal()
            .should()
            .bePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true)
            .because("state lives in PostgreSQL, so that any instance serves anyone");

    @ArchTest
    static final ArchRule NO_CATCH_ALL_CLASS_NAMES = classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Dto|DTO|Impl)")
            .because("a name says what the class is, not that it is something");

    @ArchTest
    static final ArchRule ONLY_THE_DEMONSTRATION_RECORDS_IN_THE_PAST = noClasses()
            .that()
            .resideOutsideOfPackage("hotline.intake.demonstration..")
            .and()
            .haveNameNotMatching(PAST)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(PAST)
            .because("what says that it was recorded then was recorded then, but in an invented county (ADR 55)");

    private static DescribedPredicate<JavaCall<?>> readsTheMachineClock() {
        return describe("read the machine's clock", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean nowWithoutClock = call.getName().equals("now")
                    && owner.getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean systemClock =
                    owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
            return nowWithoutClock || systemClock;
        });
    }
}
