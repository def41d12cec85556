package hotline.supervision;

import hotline.calendar.Calendars;
import hotline.request.PastRequests;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Sweeps the alarms of one request at the instants at which they went off, as {@link Sweeps} would have done then. Only
 * the demonstration may use it, as {@link PastRequests} (ADR 55).
 */
@Component
public final class PastSweeps {

    // a sweep comes after its alarm, by when a deadline that was met exactly has passed
    private static final Duration LATER = Duration.ofSeconds(1);

    private static final int MOST_WARNINGS = 10_000;

    private final AlarmRepository alarms;
    private final WarningRepository warnings;
    private final PastRequests requests;
    private final Measures measures;
    private final Calendars calendars;
    private final SweepMeters meters;
    private final Texts texts;
    private final TransactionalOperator transaction;

    PastSweeps(
            AlarmRepository alarms,
            WarningRepository warnings,
            PastRequests requests,
            Measures measures,
            Calendars calendars,
            SweepMeters meters,
            Texts texts,
            TransactionalOperator transaction) {
        this.alarms = alarms;
        this.warnings = warnings;
        this.requests = requests;
        this.measures = measures;
        this.calendars = calendars;
        this.meters = meters;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Deals with every alarm of a request that went off before an instant, in the caller's transaction. */
    public Mono<Void> sweep(RequestNumber number, Instant until) {
        return Mono.defer(() -> next(number, until.minus(LATER)))
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then();
    }

    /** Has somebody see the warnings raised before an instant, at that instant. */
    public Mono<Long> see(Actor actor, Instant before) {
        return warnings.unseen(Set.of(actor.divisionCode()), DueOrder.after(null), MOST_WARNINGS)
                .filter(warning -> warning.raisedAt().isBefore(before))
                .map(Warning::id)
                .collectList()
                .flatMap(ids -> warnings.see(actor.divisionCode(), ids, actor.id(), before));
    }

    private Mono<Boolean> next(RequestNumber number, Instant until) {
        return alarms.firstOf(number, until)
                .flatMap(gone -> sweepsAt(gone.firesAt().plus(LATER))
                        .dealtWith(gone.alarm(), gone.firesAt().plus(LATER)))
                .hasElement();
    }

    private Sweeps sweepsAt(Instant instant) {
        return new Sweeps(
                alarms,
                warnings,
                requests.at(instant),
                measures,
                calendars,
                meters,
                texts,
                transaction,
                Clock.fixed(instant, ZoneOffset.UTC));
    }
}
