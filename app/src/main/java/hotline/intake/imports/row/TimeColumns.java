package hotline.intake.imports.row;

import static hotline.intake.imports.mapping.ImportField.COMPLETED;
import static hotline.intake.imports.mapping.ImportField.RECEIVED;
import static hotline.intake.imports.mapping.ImportField.TARGET;

import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.row.LocalTimes.BareDate;
import hotline.request.TimeAnomaly;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of lines and finds what is impossible about them. A time later than now is taken for now, since a
 * request that begins beyond every cut-off would be in no figure; its words are kept.
 */
final class TimeColumns {

    private static final Map<ImportField, BareDate> BARE_DATES =
            Map.of(RECEIVED, BareDate.BEGINNING, TARGET, BareDate.END, COMPLETED, BareDate.LAST_MOMENT);

    private final Mapping mapping;
    private final Cells cells;
    private final LocalTimes times;
    private final Instant now;

    TimeColumns(Mapping mapping, Cells cells, Instant now) {
        this.mapping = mapping;
        this.cells = cells;
        this.times = new LocalTimes(mapping.zoneId(), mapping.timeFormat());
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    LineTimes of(Columns line) throws UnusableLine {
        ReadTime received = read(line, RECEIVED);
        if (received == null) {
            throw UnusableLine.of(LineProblem.TIME_BLANK, cells.columnOf(RECEIVED), "");
        }
        ReadTime target = read(line, TARGET);
        ReadTime completed = read(line, COMPLETED);
        return new LineTimes(
                notAhead(received),
                target == null ? null : target.instant(),
                completed == null ? null : notAhead(completed),
                List.copyOf(anomalies(received, target, completed)));
    }

    /** The time that a line says in a field; nothing where it is blank or means nothing. */
    @Nullable
    ReadTime read(Columns line, ImportField field) throws UnusableLine {
        String value = cells.meaning(line, field);
        return value.isEmpty()
                ? null
                : times.read(
                        cells.columnOf(field),
                        value,
                        BARE_DATES.getOrDefault(field, BareDate.BEGINNING),
                        mapping.takesMidnightsForDates(field));
    }

    private Set<TimeAnomaly> anomalies(ReadTime received, @Nullable ReadTime target, @Nullable ReadTime completed) {
        Set<TimeAnomaly> anomalies = EnumSet.noneOf(TimeAnomaly.class);
        if (completed != null && completed.instant().isBefore(received.instant())) {
            anomalies.add(TimeAnomaly.COMPLETED_BEFORE_RECEIVED);
        }
        if (target != null && target.instant().isBefore(received.instant())) {
            anomalies.add(TimeAnomaly.TARGET_BEFORE_RECEIVED);
        }
        if (Stream.<@Nullable ReadTime>of(received, completed).anyMatch(time -> time != null && isAhead(time))) {
            anomalies.add(TimeAnomaly.LATER_THAN_NOW);
        }
        if (Stream.<@Nullable ReadTime>of(received, target, completed)
                .anyMatch(time -> time != null && time.isSkipped())) {
            anomalies.add(TimeAnomaly.SKIPPED_LOCAL_TIME);
        }
        return anomalies;
    }

    /** Today's date alone is not ahead, though its end is. */
    private boolean isAhead(ReadTime time) {
        return time.earliest().isAfter(now);
    }

    private Instant notAhead(ReadTime time) {
        return time.instant().isAfter(now) ? now : time.instant();
    }
}
