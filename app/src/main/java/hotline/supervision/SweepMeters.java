package hotline.supervision;

import hotline.supervision.AlarmRepository.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the outcomes of this instance's sweeps, and the alarms that wait for one. */
@Component
class SweepMeters {

    private static final String UNKNOWN = "unknown";

    private final MeterRegistry meters;
    private final AlarmRepository alarms;
    private final Clock clock;
    private volatile Backlog backlog = new Backlog(null, 0);

    SweepMeters(MeterRegistry meters, AlarmRepository alarms, Clock clock) {
        this.meters = meters;
        this.alarms = alarms;
        this.clock = clock;
        for (StageRule rule : StageRule.values()) {
            for (SweepOutcome outcome : SweepOutcome.values()) {
                Counter unused = counter(rule.code(), outcome);
            }
        }
        Counter unused = counter(UNKNOWN, SweepOutcome.FAILED);
        Gauge.builder("hotline.supervision.alarm.age", this, SweepMeters::age)
                .description("how long the oldest alarm that has gone off has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("hotline.supervision.alarm.failing", this, meter -> meter.backlog.failing())
                .description("alarms that a sweep failed at and will try again")
                .register(meters);
    }

    /** Reads anew what waits. */
    Mono<Void> refresh() {
        return alarms.backlog().doOnNext(read -> backlog = read).then();
    }

    void count(Alarm alarm, SweepOutcome outcome) {
        counter(ruleOf(alarm), outcome).increment();
    }

    private Counter counter(String rule, SweepOutcome outcome) {
        return Counter.builder("hotline.supervision.swept")
                .description("alarms that were dealt with here, by rule and outcome")
                .tag("rule", rule)
                .tag("outcome", outcome.code())
                .register(meters);
    }

    private static String ruleOf(Alarm alarm) {
        try {
            return StageRule.of(alarm).code();
        } catch (IllegalArgumentException none) {
            return UNKNOWN;
        }
    }

    private double age() {
        Instant next = backlog.nextAt();
        Duration age = next == null ? Duration.ZERO : Duration.between(next, clock.instant());
        return age.isNegative() ? 0 : age.toSeconds();
    }
}
