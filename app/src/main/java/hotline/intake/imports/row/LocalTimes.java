package hotline.intake.imports.row;

import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.shared.TimeParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads an old system's times. A time that its zone's clocks skipped is told from the others; of one they showed twice,
 * the first counts.
 */
final class LocalTimes {

    /** The instant that a date without a time stands for. */
    enum BareDate {
        /** 当日零时. */
        BEGINNING,
        /** The midnight that ends the day, as deadlines do. */
        END,
        /** The day's last moment: 24:00, told so that it is still of that day and of its year. */
        LAST_MOMENT
    }

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
    private final @Nullable DateTimeFormatter dates;

    LocalTimes(ZoneId zone, @Nullable String pattern) {
        this.zone = zone;
        this.format = pattern == null ? ISO : strict(pattern);
        String date = pattern == null ? null : DatePart.of(pattern);
        this.dates = date == null ? null : strict(date);
    }

    /**
     * The time that a column says.
     *
     * @param midnightsAreDates whether midnight is how the old system writes a date without a time
     */
    ReadTime read(String column, String value, BareDate bareDate, boolean midnightsAreDates) throws UnusableLine {
        TemporalAccessor time = parse(column, value);
        if (time instanceof LocalDate date) {
            return ofDate(date, bareDate, false);
        }
        LocalDateTime local = time instanceof OffsetDateTime exact
                ? exact.atZoneSameInstant(zone).toLocalDateTime()
                : LocalDateTime.from(time);
        boolean isMidnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (isMidnight && midnightsAreDates) {
            return ofDate(local.toLocalDate(), bareDate, true);
        }
        boolean isSkipped = !(time instanceof OffsetDateTime)
                && zone.getRules().getValidOffsets(local).isEmpty();
        Instant instant = time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : local.atZone(zone).toInstant();
        Instant stored = instant.truncatedTo(ChronoUnit.MICROS);
        return new ReadTime(stored, stored, false, isMidnight, isSkipped);
    }

    private ReadTime ofDate(LocalDate date, BareDate bareDate, boolean isMidnight) {
        Instant beginning = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant instant =
                switch (bareDate) {
                    case BEGINNING -> beginning;
                    case END -> end;
                    case LAST_MOMENT -> end.minus(1, ChronoUnit.MICROS);
                };
        return new ReadTime(instant, beginning, !isMidnight, isMidnight, false);
    }

    private TemporalAccessor parse(String column, String value) throws UnusableLine {
        try {
            TemporalAccessor time = parsed(value);
            // a year with a digit too few or too many was typed wrong
            TimeParameters.YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
            return time;
        } catch (DateTimeException unreadable) {
            throw UnusableLine.of(LineProblem.TIME_UNREADABLE, column, value);
        }
    }

    private TemporalAccessor parsed(String value) {
        try {
            return format.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException noTime) {
            if (dates == null) {
                throw noTime;
            }
            return dates.parse(value, LocalDate::from);
        }
    }

    // strictly, a year of era is no date without its era
    private static DateTimeFormatter strict(String pattern) {
        String years = pattern.contains("G") ? pattern : pattern.replace('y', 'u');
        return DateTimeFormatter.ofPattern(years, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
