package hotline.request.web;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import hotline.request.Act;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.events.RequestEvent;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.SuperiorMatter;
import hotline.request.log.Timeline;
import hotline.request.log.Timeline.Entry;
import hotline.request.store.RequestReader;
import hotline.shared.Actor;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together from a request's log what a superior platform is to be told of its order; the look is logged. */
@Component
class SuperiorTexts {

    private record Source(
            ServiceRequest request, SuperiorOrder order, String title, List<Entry> entries, Names names) {}

    private final Requests requests;
    private final RequestReader reader;
    private final Timeline timeline;
    private final NameFinder names;
    private final Texts texts;
    private final Clock clock;

    SuperiorTexts(
            Requests requests, RequestReader reader, Timeline timeline, NameFinder names, Texts texts, Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.timeline = timeline;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    Mono<SuperiorText> of(Actor actor, RequestNumber number, SuperiorMatter matter) {
        return requests.find(actor, number)
                .flatMap(request -> source(actor, request))
                .map(source -> text(source, matter));
    }

    private Mono<Source> source(Actor actor, ServiceRequest request) {
        SuperiorOrder order = request.standing().superior();
        if (order == null) {
            return Mono.error(new ProblemException(RequestProblem.NOT_FROM_ABOVE, Map.of()));
        }
        return Mono.zip(
                        reader.viewWords(actor, request, clock.instant()),
                        timeline.of(request),
                        names.of(request, List.of(request.matter())))
                .map(read -> new Source(request, order, shown(read.getT1().title()), read.getT2(), read.getT3()));
    }

    private SuperiorText text(Source source, SuperiorMatter matter) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("order", source.order().number());
        facts.put("number", source.request().number().value());
        facts.put("title", source.title());
        facts.put("received", due(source.request().receivedAt()));
        switch (matter) {
            case REPLY -> tellReply(source, facts);
            case EXTENSION, SEND_BACK -> tellWish(source, matter, facts);
        }
        String text = texts.text("superior-text." + matter.code(), facts, Texts.CHINESE);
        return new SuperiorText(source.order().platform(), source.order().number(), matter, text);
    }

    private void tellReply(Source source, Map<String, String> facts) {
        boolean isFinished = source.request().status() == RequestStatus.COMPLETED
                || source.request().status() == RequestStatus.CLOSED;
        Entry reply = last(source, SuperiorMatter.REPLY, event -> isFinished && event.answersCaller());
        facts.put(
                "department",
                reply.event().act() == Act.ANSWER
                        ? texts.chinese("superior-text.hotline")
                        : source.names().department(source.request().lead()));
        facts.put("completed", due(source.request().completedAt()));
        facts.put("text", shown(reply.message()));
    }

    private void tellWish(Source source, SuperiorMatter matter, Map<String, String> facts) {
        Entry entry = last(source, matter, event -> event.toldSuperior() == matter);
        WrittenSentence sentence = new WrittenSentence(entry, source.names(), texts.in(Texts.CHINESE));
        entry.event().event().tellSuperior(sentence);
        facts.putAll(sentence.facts());
        ServiceRequest then = entry.before() == null ? source.request() : entry.before();
        facts.put("due", due(then.dueAt()));
    }

    private static Entry last(Source source, SuperiorMatter matter, Predicate<RequestEvent> which) {
        return source.entries().stream()
                .filter(entry -> which.test(entry.event().event()))
                .reduce((first, second) -> second)
                .orElseThrow(
                        () -> new ProblemException(RequestProblem.NOTHING_TO_TELL, Map.of("matter", matter.code())));
    }

    /** The words, or a note that they are erased. */
    private String shown(@Nullable String words) {
        return Objects.requireNonNullElseGet(words, () -> texts.chinese("request.erased"));
    }

    private static String due(@Nullable Instant instant) {
        return instant == null ? "—" : Deadlines.shown(instant, WorkingCalendar.CHINA);
    }
}
