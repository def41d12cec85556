package hotline.statistics.store;

import hotline.shared.DepartmentKey;
import hotline.statistics.store.OnTimeRepository.Selection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What the statements of all figures have in common. */
final class Figures {

    private Figures() {}

    static String resource(String name) {
        try {
            return new ClassPathResource("hotline/statistics/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Selection selection) {
        DepartmentKey department = selection.department();
        return statement
                .bind("divisions", selection.divisions().toArray(String[]::new))
                .bind(
                        "department",
                        text(department == null ? null : department.divisionCode() + ":" + department.code()))
                .bind("start", selection.start())
                .bind("end", selection.end())
                .bind("asOf", selection.asOf());
    }

    static Object text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static @Nullable DepartmentKey department(Readable row) {
        String division = row.get("department_division_code", String.class);
        String department = row.get("department_code", String.class);
        return division == null || department == null ? null : new DepartmentKey(division, department);
    }
}
