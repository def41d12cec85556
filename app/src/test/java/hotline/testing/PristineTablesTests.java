package hotline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PristineTablesTests {

    private Connection connection;
    private PristineTables tables;

    @BeforeEach
    void createsParentAndChild() throws SQLException {
        connection = TestDatabase.shared().scratch();
        execute(
                """
                CREATE TABLE parent (id int PRIMARY KEY, name text, double_id int GENERATED ALWAYS AS (id * 2) STORED);
                CREATE TABLE child (id bigint GENERATED ALWAYS AS IDENTITY, parent_id int REFERENCES parent);
                INSERT INTO parent VALUES (1, 'shipped');
                """);
        tables = PristineTables.remember(connection);
    }

    @AfterEach
    void closes() throws SQLException {
        connection.close();
    }

    @Test
    void bringsBackWhatWasChangedAndRemovesWhatWasAdded() throws SQLException {
        execute("UPDATE parent SET name = 'spoilt'; INSERT INTO parent VALUES (2, 'new'); "
                + "INSERT INTO child (parent_id) VALUES (2)");

        tables.restore(connection);

        assertThat(text("SELECT string_agg(name || double_id, ',') FROM parent"))
                .isEqualTo("shipped2");
        assertThat(text("SELECT count(*) FROM child")).isEqualTo("0");
    }

    @Test
    void bringsBackWhatWasDeleted() throws SQLException {
        execute("DELETE FROM parent");

        tables.restore(connection);

        assertThat(text("SELECT name FROM parent")).isEqualTo("shipped");
    }

    @Test
    void leavesUntouchedTablesAlone() throws SQLException {
        String before = text("SELECT xmin FROM parent");
        execute("INSERT INTO child (parent_id) VALUES (1)");

        tables.restore(connection);

        assertThat(text("SELECT xmin FROM parent")).isEqualTo(before);
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
