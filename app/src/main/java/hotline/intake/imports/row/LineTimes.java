package hotline.intake.imports.row;

import static hotline.intake.imports.mapping.ImportField.COMPLETED;
import static hotline.intake.imports.mapping.ImportField.RECEIVED;
import static hotline.intake.imports.mapping.ImportField.TARGET;

import hotline.intake.imports.mapping.ImportField;
import hotline.request.TimeAnomaly;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one line.
 *
 * @param anomalies all that is impossible about them, in the order of their kinds
 */
record LineTimes(
        Instant receivedAt, @Nullable Instant targetAt, @Nullable Instant completedAt, List<TimeAnomaly> anomalies) {

    /** The fields that are times. */
    static final List<ImportField> FIELDS = List.of(RECEIVED, TARGET, COMPLETED);

    /** The kind that the request is counted under. */
    @Nullable
    TimeAnomaly anomaly() {
        return anomalies.isEmpty() ? null : anomalies.get(0);
    }
}
