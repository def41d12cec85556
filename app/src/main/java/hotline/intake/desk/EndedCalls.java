package hotline.intake.desk;

import hotline.calendar.WorkingCalendar;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Counts the calls that an operator has taken, whatever came of them. */
@Service
public class EndedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(EndedCalls.class);
    private static final int MOST_OF_A_DAY = 500;

    private final CallDeskRepository repository;
    private final Clock clock;

    EndedCalls(CallDeskRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Notes how the call of a form ended, and forgets its draft; done again it changes nothing. */
    public Mono<Void> end(Actor actor, String formKey, CallEnd end, @Nullable RequestNumber number) {
        return repository
                .end(actor, formKey, end, number, clock.instant())
                .doOnSuccess(done -> LOG.info("call ended by {}: {}", actor.account(), end.code()));
    }

    /** The actor's calls since midnight, the latest first. */
    public Mono<List<EndedCall>> today(Actor actor) {
        Instant midnight = clock.instant()
                .atZone(WorkingCalendar.CHINA)
                .toLocalDate()
                .atStartOfDay(WorkingCalendar.CHINA)
                .toInstant();
        return repository.latest(actor, midnight, MOST_OF_A_DAY).collectList();
    }
}
