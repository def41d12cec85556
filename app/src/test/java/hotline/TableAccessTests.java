package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAccessTests {

    private static final Set<String> TABLES = Set.of("staff", "subject", "division");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SELECT s.name FROM staff s                            | m reads staff
            SELECT 1 FROM a, LATERAL (SELECT FROM public.staff) x | m reads staff
            SELECT 1 FROM a JOIN b ON b.x = f(a.x, 1), subject    | m reads subject
            DELETE FROM a USING staff s WHERE s.id = a.id         | m reads staff
            INSERT INTO a SELECT b FROM ONLY staff                | m reads staff
            DELETE FROM staff                                     | m writes staff
            WITH n AS (UPDATE staff SET subject = 1 RETURNING id) | m writes staff
            CREATE INDEX staff_name ON staff (name)               | m writes staff
            ALTER TABLE IF EXISTS staff ADD x int                 | m writes staff
            staff_id uuid REFERENCES staff (id)                   | m refers to staff
            """)
    void findsTheUse(String sql, String use) {
        assertThat(uses(sql)).containsExactly(use);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SELECT a.x, subject, division FROM a WHERE staff = 1
            SELECT 1 FROM a WHERE a.x IS DISTINCT FROM subject
            SELECT 1 FROM a -- and not FROM staff
            SELECT ' FROM staff ' FROM a
            WITH staff AS (SELECT 1) SELECT * FROM staff
            INSERT INTO a (staff, subject) VALUES (:x, :y)
            from staff to subject
            """)
    void findsNoneWhereThereIsNone(String sql) {
        assertThat(uses(sql)).isEmpty();
    }

    @Test
    void readsTheLiteralsOfASource() {
        String source =
                "/* FROM subject */ a(\"SELECT 1 FROM staff\"); // FROM division\n b(\"\"\"\n FROM division\n \"\"\");";

        assertThat(java(source)).containsExactlyInAnyOrder("m reads division", "m reads staff");
    }

    @Test
    void takesALiteralForATableWhereAStatementLeavesItsNameOpen() {
        assertThat(java("bind(\"subject\", 1); a(\"SELECT 1 FROM %s\", \"staff\");"))
                .containsExactly("m writes staff");
        assertThat(java("a(\"SELECT 1 FROM a\", \"staff\");")).isEmpty();
    }

    private static Set<String> uses(String sql) {
        return texts(TableAccess.inSql("m", sql, TABLES));
    }

    private static Set<String> java(String source) {
        return texts(TableAccess.inJava("m", source, TABLES));
    }

    private static Set<String> texts(Set<TableAccess> found) {
        return found.stream().map(TableAccess::toString).collect(Collectors.toSet());
    }
}
