package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.Departments;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.IssuedToken;
import hotline.security.Tokens;
import hotline.security.password.DemonstrationAccount;
import hotline.security.signin.DemonstrationSignIn.Offered;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AnyDatabase
@HotlineTest
class DemonstrationSignInModuleTests {

    private static final String CLERK = "demo-clerk-015";

    @Autowired
    Staff staff;

    @Autowired
    Departments departments;

    @Autowired
    Tokens tokens;

    @Autowired
    WebTestClient http;

    private DemonstrationSignIn signIn;

    @BeforeEach
    void aDemonstration() {
        signIn = new DemonstrationSignIn(staff, departments, tokens);
    }

    @Test
    void withoutADemonstrationThereIsNoSuchAddress() {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .post()
                .uri("/sign-in/demonstration")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void withoutADemonstrationThePageOffersNobody() {
        StaffMember unused = clerk();

        http.get().uri("/sign-in").exchange().expectBody(String.class).value(page -> assertThat(page)
                .doesNotContain("demonstration", CLERK));
    }

    @Test
    void aPressOfAButtonSignsInAsTheAccount() {
        StaffMember clerk = clerk();

        IssuedToken issued = Objects.requireNonNull(signIn.as(CLERK).block());

        Actor bearer = tokens.bearer(issued.token()).block();
        assertThat(bearer).isEqualTo(clerk.actor());
    }

    @Test
    void nobodyElseIsLetIn() {
        TestStaff other = TestStaff.with(Role.ADMINISTRATOR);

        assertThat(signIn.as(other.username()).blockOptional()).isEmpty();
        assertThat(signIn.as("admin").blockOptional()).isEmpty();
    }

    @Test
    void offersAnAccountByNameRoleAndDepartmentUntilItIsRetired() {
        StaffMember clerk = clerk();

        assertThat(signIn.offered().block()).containsExactly(new Offered(CLERK, "李建军", Role.CLERK, "县住房和城乡建设管理局"));

        staff.retire(clerk, clerk.version(), People.ADMINISTRATOR).then().block();

        assertThat(signIn.offered().block()).isEmpty();
        assertThat(signIn.as(CLERK).blockOptional()).isEmpty();
    }

    @Test
    void hasAnAccountForEveryRoleButTheAdministrators() {
        assertThat(DemonstrationAccount.ALL)
                .extracting(DemonstrationAccount::role)
                .contains(Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR)
                .doesNotContain(Role.ADMINISTRATOR);
    }

    private StaffMember clerk() {
        StaffMember member = new StaffMember(
                Ids.next(),
                CLERK,
                "李建军",
                People.JIAOCHENG,
                new DepartmentKey(People.JIAOCHENG, "015"),
                Set.of(Role.CLERK),
                "{noop}unused",
                false,
                1);
        return Objects.requireNonNull(staff.create(member, People.ADMINISTRATOR).block());
    }
}
