package hotline.request.web;

import hotline.directory.Departments;
import hotline.request.RequestNumber;
import hotline.request.ServiceRequest;
import hotline.request.Timeline;
import hotline.request.Timeline.Entry;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.Closed;
import hotline.request.events.RequestEvent.Declined;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.Imported;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.Transferred;
import hotline.request.events.RequestEvent.Voided;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Words a request's events for people. */
@Component
class TimelineViews {

    private final Timeline timeline;
    private final Departments departments;
    private final Labels labels;
    private final Texts texts;
    private final RecomputedPhrase recomputations;

    TimelineViews(
            Timeline timeline, Departments departments, Labels labels, Texts texts, RecomputedPhrase recomputations) {
        this.recomputations = recomputations;
        this.timeline = timeline;
        this.departments = departments;
        this.labels = labels;
        this.texts = texts;
    }

    Mono<List<TimelineView>> of(Actor actor, RequestNumber number) {
        return timeline.of(actor, number).flatMap(this::views);
    }

    /** The same for a reader whose look at the request is written down already. */
    Mono<List<TimelineView>> of(ServiceRequest request) {
        return timeline.of(request).flatMap(this::views);
    }

    private Mono<List<TimelineView>> views(List<Entry> entries) {
        return Flux.fromIterable(entries).concatMap(this::view).collectList();
    }

    private Mono<TimelineView> view(Entry entry) {
        DepartmentKey department = departmentOf(entry.event().event());
        Mono<String> name = department == null
                ? Mono.just("")
                : departments.find(department).map(found -> found.name()).defaultIfEmpty(department.code());
        return name.map(departmentName -> view(entry, departmentName));
    }

    private TimelineView view(Entry entry, String departmentName) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("department", departmentName);
        describe(entry.event().event(), facts);
        return new TimelineView(
                entry.event().sequence(),
                entry.event().act(),
                texts.text("event." + entry.event().act().code(), facts, Texts.CHINESE),
                entry.event().actorName(),
                entry.event().occurredAt(),
                entry.event().recordedAt(),
                entry.event().event(),
                entry.message(),
                entry.erased(),
                noteOf(entry.event().event()),
                entry.event().hash());
    }

    private void describe(RequestEvent event, Map<String, String> facts) {
        if (event instanceof Declined declined) {
            facts.put("reason", labels.of("decline-reason", declined.reason()));
            facts.put("route", declined.toldRoute());
        } else if (event instanceof Transferred transferred) {
            facts.put("target", labels.of("transfer-target", transferred.target()));
        } else if (event instanceof Voided voided) {
            facts.put("reason", voided.reason());
        } else if (event instanceof Imported imported) {
            facts.put("source", imported.source());
            facts.put("externalId", imported.externalId());
        } else if (event instanceof Recomputed recomputed) {
            facts.put("moved", recomputations.moved(recomputed));
        }
    }

    private static @Nullable String noteOf(RequestEvent event) {
        if (event instanceof Dispatched dispatched) {
            return dispatched.reason();
        }
        if (event instanceof Transferred transferred) {
            return transferred.note();
        }
        if (event instanceof Recomputed recomputed) {
            return recomputed.reason();
        }
        return event instanceof Closed closed ? closed.note() : null;
    }

    private static @Nullable DepartmentKey departmentOf(RequestEvent event) {
        if (event instanceof Dispatched dispatched) {
            return dispatched.lead();
        }
        if (event instanceof Acknowledged acknowledged) {
            return acknowledged.department();
        }
        if (event instanceof Replied replied) {
            return replied.department();
        }
        return null;
    }
}
