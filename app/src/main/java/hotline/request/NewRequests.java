package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.acts.dispatch.DispatchRoom;
import hotline.request.events.Commitments;
import hotline.request.events.Imported;
import hotline.request.events.Registered;
import hotline.request.events.RequestEvent;
import hotline.request.handling.Clocks;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
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

    /** An order's limit holds for its first cycle however late the order is registered: what comes too late is late. */
    private static final Instant BEFORE_ANY_LIMIT = Instant.MIN;

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
        RequestEvent begun = begun(id, number, registration, caller, salt, rules, now);
        List<RecordedEvent> events = new ArrayList<>();
        events.add(EventCodec.next(null, id, division, Act.REGISTER, actor, now, begun));
        ServiceRequest request = Fold.next(null, events.get(0));
        DepartmentKey department = registration.dispatchTo();
        if (department != null) {
            Clocks clocks = new Clocks(rules, registration.matter(), registration.superior(), now);
            RequestEvent dispatched = DispatchRoom.clearCase(department, registration.catalogueVersion(), clocks);
            events.add(EventCodec.next(request, id, division, Act.DISPATCH, actor, now, dispatched));
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
        RequestEvent event = taken(id, number, imported, caller, salt, now);
        RecordedEvent recorded = EventCodec.next(null, id, imported.divisionCode(), Act.IMPORT, actor, now, event);
        return new NewRequest(
                Fold.next(null, recorded),
                List.of(recorded),
                new Words(imported.title(), imported.text(), imported.place(), null, salt),
                caller,
                new IdempotencyKey("import:" + imported.source(), imported.externalId(), imported.digest()),
                number.value());
    }

    static Registered begun(
            UUID id,
            RequestNumber number,
            Registration registration,
            SealedCaller caller,
            String salt,
            Rules rules,
            Instant now) {
        Clocks clocks = new Clocks(rules, registration.matter(), registration.superior(), now);
        return new Registered(
                id,
                number.value(),
                now,
                registration.matter(),
                Commitments.to(
                        registration.title(),
                        registration.text(),
                        registration.place(),
                        registration.enterpriseName(),
                        caller,
                        salt),
                rules.versions(),
                clocks.ofCycle(Step.COMPLETION, Start.RECEIPT, BEFORE_ANY_LIMIT, true),
                registration.proposals(),
                registration.superior());
    }

    /** A time later than now is taken for now: what begins beyond every cut-off would be in no figure. */
    private static Imported taken(
            UUID id, RequestNumber number, ImportedRequest request, SealedCaller caller, String salt, Instant now) {
        Instant completed = request.completedAt();
        return new Imported(
                id,
                number.value(),
                request.source(),
                request.externalId(),
                request.receivedAt().isAfter(now) ? now : request.receivedAt(),
                request.matter(),
                Commitments.to(request.title(), request.text(), request.place(), null, caller, salt),
                request.rules(),
                request.department(),
                request.dueAt(),
                request.provisional(),
                request.explanation(),
                completed != null && completed.isAfter(now) ? now : completed,
                request.direct(),
                request.declared(),
                TimeAnomaly.of(request, now));
    }
}
