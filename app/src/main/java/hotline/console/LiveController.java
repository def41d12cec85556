package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.LiveCount;
import hotline.shared.LiveStreams;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells an open page how much waits for the person who looks at it, whenever that changes. */
@Controller
final class LiveController {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final List<LiveCount> counts;
    private final LiveStreams streams;

    LiveController(List<LiveCount> counts, LiveStreams streams) {
        this.counts = List.copyOf(counts);
        this.streams = streams;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed
    @Hidden
    @ResponseBody
    Flux<ServerSentEvent<Map<String, Long>>> live(Actor actor) {
        return streams.of(BETWEEN_LOOKS, () -> counted(actor));
    }

    private Mono<Map<String, Long>> counted(Actor actor) {
        return Flux.fromIterable(counts)
                .concatMap(each -> each.of(actor).map(count -> Map.entry(each.place(), count)))
                .collect(TreeMap::new, (all, each) -> all.put(each.getKey(), each.getValue()));
    }
}
