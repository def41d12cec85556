package hotline.intake.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many lines imports have worked off, by outcome. */
@Component
final class ImportMeters {

    private final Map<LineOutcome, Counter> lines = new EnumMap<>(LineOutcome.class);

    ImportMeters(MeterRegistry meters) {
        for (LineOutcome outcome : LineOutcome.values()) {
            lines.put(
                    outcome,
                    Counter.builder("hotline.intake.import.lines")
                            .description("lines of old systems' files that were worked off here")
                            .tag("outcome", outcome.code())
                            .register(meters));
        }
    }

    void count(ImportTally step) {
        add(LineOutcome.CREATED, step.created());
        add(LineOutcome.UNCHANGED, step.unchanged());
        add(LineOutcome.CHANGED, step.changed());
        add(LineOutcome.REJECTED, step.rejected());
    }

    private void add(LineOutcome outcome, long more) {
        Counter counter = lines.get(outcome);
        if (counter != null) {
            counter.increment((double) more);
        }
    }
}
