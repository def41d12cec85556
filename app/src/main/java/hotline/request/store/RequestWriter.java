package hotline.request.store;

import hotline.request.Act;
import hotline.request.IdempotencyKey;
import hotline.request.Lifecycle;
import hotline.request.Place;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.handling.DueSoon;
import hotline.request.log.RecordedEvent;
import hotline.request.store.Gathering.Entry;
import hotline.request.store.RegistrationLoop.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns requests and their new events into the documents that the statements write. */
@Component
public class RequestWriter {

    /** A citizen's words with the salt of their commitment. */
    public record Words(String title, String text, Place place, @Nullable String enterpriseName, String salt) {}

    /** A new request with everything that is written with it. */
    public record NewRequest(
            ServiceRequest request,
            List<RecordedEvent> events,
            Words words,
            SealedCaller caller,
            IdempotencyKey key,
            String answer) {}

    /** Staff's words for the caller. */
    public record MessageRow(String text, String salt) {}

    private final RequestRepository repository;
    private final Function<Entry, Mono<Outcome>> registrations;
    private final Leaving leaving;

    @Autowired
    RequestWriter(RequestRepository repository, RegistrationLoop registrations, Leaving leaving) {
        this(repository, registrations::register, leaving);
    }

    private RequestWriter(RequestRepository repository, Function<Entry, Mono<Outcome>> registrations, Leaving leaving) {
        this.repository = repository;
        this.registrations = registrations;
        this.leaving = leaving;
    }

    /**
     * The same, writing by another repository and each registration alone. A gathered one is written outside the caller's
     * transaction, so that what follows it could be lost without it.
     */
    public RequestWriter alone(RequestRepository other) {
        return new RequestWriter(other, entry -> registerAlone(other, entry), leaving);
    }

    private static Mono<Outcome> registerAlone(RequestRepository repository, Entry entry) {
        return repository
                .register(List.of(entry.document()), entry.recordedAt())
                .next()
                .map(created -> new Outcome(entry.answer(), true))
                .switchIfEmpty(Mono.defer(() -> repository
                        .answers(entry.divisionCode(), List.of(entry.key()))
                        .next()
                        .map(kept -> new Outcome(kept.answer(), false))));
    }

    /**
     * Registers a request, gathered with others; see {@link RegistrationLoop#register}.
     *
     * @param dueSoon when somebody is to look at a clock before its deadline
     */
    public Mono<Outcome> register(NewRequest made, DueSoon dueSoon) {
        ServiceRequest request = made.request();
        WriteDocument document = document(made)
                .states(List.of(StateRow.of(request)))
                .clockStates(ClockStateRow.changed(null, request))
                .alarms(AlarmRow.of(request, dueSoon))
                .notices(NoticeRow.of(
                        null, request, made.events().get(made.events().size() - 1)));
        return registrations.apply(new Entry(made.request(), made.key(), document.json(), made.answer()));
    }

    /** Writes imported requests by one statement; gives the ids of those that were not there before. */
    public Mono<Set<UUID>> importAll(List<NewRequest> imported, DueSoon dueSoon) {
        List<String> documents = imported.stream()
                .map(made -> document(made)
                        .states(StateRow.ofImported(made.request(), StateRow.FOREVER))
                        .clockStates(ClockStateRow.ofImported(made.request()))
                        .alarms(AlarmRow.stillToCome(made.request(), dueSoon))
                        .json())
                .toList();
        return repository.importAll(documents).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes one act; empty if the request has moved on since it was read.
     *
     * @param dueSoon when somebody is to look at a clock before its deadline
     */
    public Mono<Integer> act(
            ServiceRequest before,
            ServiceRequest after,
            RecordedEvent event,
            @Nullable MessageRow message,
            @Nullable IdempotencyKey key,
            String answer,
            DueSoon dueSoon) {
        WriteDocument document = new WriteDocument(before, after)
                .events(List.of(event))
                .states(List.of(StateRow.of(after)))
                .clockStates(ClockStateRow.changed(before, after))
                .alarms(AlarmRow.after(before, after, dueSoon))
                // nobody looked at the clocks of a merged request
                .alarmsAfter(event.act() == Act.UNMERGE ? after.receivedAt() : event.recordedAt())
                .notices(NoticeRow.of(before, after, event))
                .message(event.sequence(), message)
                .key(key, answer, event.recordedAt());
        Mono<Integer> written = repository.act(document.json(), event.recordedAt());
        return Lifecycle.LEAVING.contains(event.act()) ? leaving.apart(after, written) : written;
    }

    private static WriteDocument document(NewRequest made) {
        Instant recordedAt = made.request().recordedAt();
        return new WriteDocument(made.request())
                .events(made.events())
                .words(made.words())
                .caller(made.caller())
                .key(made.key(), made.answer(), recordedAt);
    }
}
