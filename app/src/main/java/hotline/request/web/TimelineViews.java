package hotline.request.web;

import hotline.request.RequestNumber;
import hotline.request.ServiceRequest;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.request.events.Matter;
import hotline.request.log.Timeline;
import hotline.request.log.Timeline.Entry;
import hotline.shared.Actor;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Words a request's events for people. */
@Component
public class TimelineViews {

    private final Timeline timeline;
    private final Views looks;
    private final NameFinder names;
    private final Texts texts;

    TimelineViews(Timeline timeline, Views looks, NameFinder names, Texts texts) {
        this.timeline = timeline;
        this.looks = looks;
        this.names = names;
        this.texts = texts;
    }

    Mono<List<TimelineView>> of(Actor actor, RequestNumber number) {
        return looks.view(actor, number, ViewKind.EVENTS).flatMap(request -> of(request, Texts.CHINESE));
    }

    /** The same in a reader's language, for one whose look at the request is written down already. */
    public Mono<List<TimelineView>> of(ServiceRequest request, Locale locale) {
        Words words = texts.in(locale);
        return timeline.of(request)
                .zipWhen(
                        entries -> names.of(request, matters(entries)),
                        (entries, known) -> views(entries, known, words));
    }

    private static List<TimelineView> views(List<Entry> entries, Names known, Words words) {
        return entries.stream().map(entry -> view(entry, known, words)).toList();
    }

    private static List<Matter> matters(List<Entry> entries) {
        return entries.stream()
                .map(Entry::after)
                .filter(Objects::nonNull)
                .map(ServiceRequest::matter)
                .distinct()
                .toList();
    }

    private static TimelineView view(Entry entry, Names known, Words words) {
        WrittenSentence sentence = new WrittenSentence(entry, known, words);
        entry.event().event().tell(sentence);
        return new TimelineView(
                entry.event().sequence(),
                entry.event().act(),
                sentence.text(),
                entry.event().actorName(),
                entry.event().occurredAt(),
                entry.event().recordedAt(),
                entry.event().event(),
                entry.message(),
                entry.erased(),
                sentence.note(),
                entry.event().hash());
    }
}
