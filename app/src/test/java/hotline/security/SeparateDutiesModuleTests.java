package hotline.security;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.Staff;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestDatabase;
import hotline.testing.TestStaff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class SeparateDutiesModuleTests {

    @Autowired
    private SeparateDuties duties;

    @Autowired
    private Staff staff;

    @Autowired
    private WebTestClient web;

    @Test
    void anOldAccountWithBothDutiesStaysAdministratorAndTheLogOfChangesSaysSo() throws SQLException {
        TestStaff both = TestStaff.with(Role.ADMINISTRATOR);
        makeAuditorAsOldVersionsDid(both);

        duties.run().block();
        duties.run().block();

        assertThat(staff.find(both.id()).blockOptional().orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        both.using(web)
                .get()
                .uri("/api/v1/directory-changes?kind=staff&code=" + both.id())
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].actorId")
                .isEqualTo("system:security");
    }

    private static void makeAuditorAsOldVersionsDid(TestStaff administrator) throws SQLException {
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE staff DROP CONSTRAINT staff_duties_check");
            statement.execute("UPDATE staff SET roles = ARRAY['administrator', 'auditor'] WHERE id = '"
                    + administrator.id() + "'");
            statement.execute("ALTER TABLE staff ADD CONSTRAINT staff_duties_check"
                    + " CHECK (NOT roles @> ARRAY['administrator', 'auditor']) NOT VALID");
            connection.commit();
        }
    }
}
