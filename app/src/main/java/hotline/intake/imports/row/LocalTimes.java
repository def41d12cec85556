package hotline.intake.imports.row;

import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.shared.TimeParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an old system's times. A time that its zone's clocks skipped is refused; of one they showed twice, the first counts. */
final class LocalTimes {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;
    private final DateTimeFormatter format;

    LocalTimes(ZoneId zone, @Nullable String pattern) {
        this.zone = zone;
        this.format = pattern == null ? ISO : strict(pattern);
    }

    /** The instant of a time; of a bare date, its beginning. */
    Instant read(String column, String value) throws UnusableLine {
        return read(column, value, false);
    }

    /** The instant until which a deadline runs; that of a bare date is the midnight that ends it. */
    Instant readDeadline(String column, String value) throws UnusableLine {
        return read(column, value, true);
    }

    private Instant read(String column, String value, boolean isDayIncluded) throws UnusableLine {
        TemporalAccessor time = parse(column, value);
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant().truncatedTo(ChronoUnit.MICROS);
        }
        if (time instanceof LocalDate date) {
            return date.plusDays(isDayIncluded ? 1 : 0).atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = LocalDateTime.from(time).truncatedTo(ChronoUnit.MICROS);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw UnusableLine.of(LineProblem.TIME_SKIPPED, column, value);
        }
        return local.toInstant(offsets.get(0));
    }

    private TemporalAccessor parse(String column, String value) throws UnusableLine {
        try {
            TemporalAccessor time = format.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            // a year with a digit too few or too many was typed wrong
            TimeParameters.YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
            return time;
        } catch (DateTimeException unreadable) {
            throw UnusableLine.of(LineProblem.TIME_UNREADABLE, column, value);
        }
    }

    // strictly, a year of era is no date without its era
    private static DateTimeFormatter strict(String pattern) {
        String years = pattern.contains("G") ? pattern : pattern.replace('y', 'u');
        return DateTimeFormatter.ofPattern(years, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
