package hotline.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

@AnalyzeClasses(packages = "hotline", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTests {

    @ArchTest
    static final ArchRule NO_STREAM_IS_ITERATED = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("toIterable|toStream")).and(target(owner(assignableTo(Publisher.class)))))
            .because(
                    "an event loop that waits for the iterator's lock is an error here, and the iterator then waits for"
                            + " ever; collectList().block() does not");
}
