package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.events.RequestEvent;
import hotline.request.store.RequestWriter.NewRequest;
import hotline.request.store.RequestWriter.Words;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes requests with everything that is written with them; each call gives another id and another number. */
final class NewRequests {

    private NewRequests() {}

    /** A registered request, dispatched where the registration says so. */
    static NewRequest registered(
            Actor actor,
            Registration registration,
            Rules rules,
            Instant now,
            IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer) {
        UUID id = Ids.next();
        String salt = EventChain.salt();
        String division = registration.divisionCode();
        SealedCaller caller = registration.caller().apply(id);
        RequestNumber number = RequestNumber.random(division);
        RequestEvent begun = Decisions.register(id, number, registration, caller, salt, rules, now);
        List<RecordedEvent> events = new ArrayList<>();
        events.add(EventChain.next(null, id, division, Act.REGISTER, actor, now, begun));
        ServiceRequest request = Fold.next(null, events.get(0));
        DepartmentKey department = registration.dispatchTo();
        if (department != null) {
            RequestEvent dispatched = Decisions.dispatchClearCase(registration, department, rules, now);
            events.add(EventChain.next(request, id, division, Act.DISPATCH, actor, now, dispatched));
            request = Fold.next(request, events.get(1));
        }
        Words words = new Words(
                registration.title(), registration.text(), registration.place(), registration.enterpriseName(), salt);
        return new NewRequest(
                request, events, words, caller, key, answer.apply(request).toString());
    }

    /** A request as it stood in an old system; its number is its answer. */
    static NewRequest imported(Actor actor, ImportedRequest imported, RequestNumber number, Instant now) {
        UUID id = Ids.next();
        String salt = EventChain.salt();
        SealedCaller caller = imported.caller().apply(id);
        RequestEvent event = Decisions.imported(id, number, imported, caller, salt, now);
        RecordedEvent recorded = EventChain.next(null, id, imported.divisionCode(), Act.IMPORT, actor, now, event);
        return new NewRequest(
                Fold.next(null, recorded),
                List.of(recorded),
                new Words(imported.title(), imported.text(), imported.place(), null, salt),
                caller,
                new IdempotencyKey("import:" + imported.source(), imported.externalId(), imported.digest()),
                number.value());
    }
}
