package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.events.RequestEvent;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Events that were stored once are read, folded and proven for ever, whatever becomes of the code that wrote them. */
class GoldenEventsTests {

    private static final Path FOLDS = Path.of("src/test/resources/hotline/request/golden-requests.txt");

    @Test
    void thereIsAnEventOfEveryKindAndOfEveryAct() {
        Set<String> kinds =
                events().map(event -> event.event().getClass().getName()).collect(Collectors.toSet());
        Set<Act> acts = events().map(event -> Act.of(event.act())).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(kindsOfEvents());
        assertThat(acts).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Act.class));
    }

    @Test
    void everyEventIsWrittenAsItWasRead() {
        assertThat(events()).allSatisfy(event -> assertThat(EventCodec.payload(event.event()))
                .isEqualTo(event.payload()));
    }

    @Test
    void everyChainIsWhole() {
        assertThat(GoldenEvent.read().values()).allSatisfy(events -> {
            String previous = EventChain.BEGINNING;
            for (GoldenEvent event : events) {
                assertThat(event.previousHash()).isEqualTo(previous);
                assertThat(event.computedHash()).isEqualTo(event.hash());
                previous = event.hash();
            }
        });
    }

    @Test
    void everyEventChangesItsRequestAsItDid() throws IOException {
        String folds = GoldenEvent.read().values().stream()
                .map(GoldenEventsTests::folds)
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean(GoldenEvent.REWRITE)) {
            Files.writeString(FOLDS, folds);
        }

        assertThat(folds).isEqualTo(Files.readString(FOLDS));
    }

    private static String folds(List<GoldenEvent> events) {
        StringBuilder text = new StringBuilder();
        ServiceRequest request = null;
        for (GoldenEvent event : events) {
            ServiceRequest before = request;
            request = Fold.next(request, event.recorded());
            text.append("== ").append(event.act()).append('\n').append(changes(before, request));
        }
        return text.toString();
    }

    /** What the request tells otherwise than before, line by line, and what it no longer tells. */
    private static String changes(@Nullable ServiceRequest before, ServiceRequest after) {
        List<String> known = before == null ? List.of() : GoldenFold.lines(before);
        List<String> told = GoldenFold.lines(after);
        return Stream.concat(
                        known.stream().filter(line -> !told.contains(line)).map(line -> "- " + line),
                        told.stream().filter(line -> !known.contains(line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<GoldenEvent> events() {
        return GoldenEvent.read().values().stream().flatMap(List::stream);
    }

    private static Set<String> kindsOfEvents() {
        ClassPathScanningCandidateComponentProvider kinds = new ClassPathScanningCandidateComponentProvider(false);
        kinds.addIncludeFilter(new AssignableTypeFilter(RequestEvent.class));
        return kinds.findCandidateComponents("hotline.request").stream()
                .map(kind -> kind.getBeanClassName())
                .collect(Collectors.toSet());
    }
}
