package hotline.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.directory.Divisions;
import hotline.directory.Staff;
import hotline.security.SecurityProperties;
import hotline.testing.HotlineTest;
import hotline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

@HotlineTest
class FirstAdministratorModuleTests {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private NewPasswords newPasswords;

    @Autowired
    private TransactionalOperator transaction;

    @BeforeEach
    void nobodyIsThere() throws SQLException {
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE staff CASCADE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin12345", "Jiaocheng@12345", "k7#mQ2vX9", "Hotline-2026"})
    void aWeakPasswordStopsTheFirstStart(String password) {
        assertThatThrownBy(() -> with(password).run().block()).isInstanceOf(AdminPasswordRefusal.class);
        assertThat(staff.isEmpty().block()).isTrue();
    }

    @Test
    void aStrongPasswordIsTaken() {
        with("lantern-doors-measure-41").run().block();

        assertThat(staff.findByUsername("admin").hasElement().block()).isTrue();
    }

    @Test
    void laterStartsDoNotLookAtIt() {
        with("lantern-doors-measure-41").run().block();

        with("admin12345").run().block();

        assertThat(staff.findByUsername("admin").hasElement().block()).isTrue();
    }

    private FirstAdministrator with(String password) {
        SecurityProperties.SignIn limits =
                new SecurityProperties.SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100);
        SecurityProperties properties =
                new SecurityProperties(password, "141122", Duration.ofHours(12), null, List.of(), limits);
        return new FirstAdministrator(database, divisions, staff, passwords, newPasswords, properties, transaction);
    }
}
