package hotline.shared.sql;

import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row as a statement gives it, read by the names of its columns. A column that has no value where one is needed fails by
 * its name.
 */
public final class StoredRow {

    private final Readable row;

    private StoredRow(Readable row) {
        this.row = row;
    }

    /** A mapper of rows as the database client takes it. */
    public static <T> Function<Readable, T> read(Function<StoredRow, T> mapper) {
        return row -> mapper.apply(new StoredRow(row));
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return valueOrNull(column, String.class);
    }

    public List<String> texts(String column) {
        return List.of(value(column, String[].class));
    }

    public int number(String column) {
        return value(column, Integer.class);
    }

    public long count(String column) {
        return value(column, Long.class);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public UUID id(String column) {
        return value(column, UUID.class);
    }

    public Instant instant(String column) {
        return value(column, Instant.class);
    }

    public @Nullable Instant instantOrNull(String column) {
        return valueOrNull(column, Instant.class);
    }

    public <E extends Enum<E> & Coded> E coded(String column, Class<E> type) {
        return Coded.of(type, text(column));
    }

    /** The department in two columns; absent where one of them is. */
    public @Nullable DepartmentKey departmentOrNull(String divisionColumn, String codeColumn) {
        String division = textOrNull(divisionColumn);
        String code = textOrNull(codeColumn);
        return division == null || code == null ? null : new DepartmentKey(division, code);
    }

    public <T> T value(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public <T> @Nullable T valueOrNull(String column, Class<T> type) {
        return row.get(column, type);
    }
}
