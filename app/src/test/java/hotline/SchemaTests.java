package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import hotline.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@HotlineTest
class SchemaTests {

    private static final Path GOLDEN = Path.of("src/test/resources/schema.txt");
    private static final String REWRITE = "hotline.schema.rewrite";

    @Test
    void theMigrationsMakeTheSchemaThatWasReviewed() throws Exception {
        String schema = schema();
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(GOLDEN, schema);
        }

        assertThat(schema)
                .as(
                        "The schema is not what %s says. If the change is meant, run this test with -D%s=true, "
                                + "review the file's diff and commit it with the migration.",
                        GOLDEN, REWRITE)
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static String schema() throws SQLException, IOException {
        String query = new ClassPathResource("hotline/schema.sql").getContentAsString(StandardCharsets.UTF_8);
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return Objects.requireNonNullElse(rows.getString("text"), "") + "\n";
        }
    }
}
