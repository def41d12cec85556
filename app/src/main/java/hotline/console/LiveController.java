package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.LiveCount;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells an open page how much waits for the person who looks at it, whenever that changes. Every instance asks the database
 * by itself, so that it does not matter which of them serves whom.
 */
@Controller
final class LiveController {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final List<LiveCount> counts;
    private final Duration atMost;
    private final Sinks.One<Boolean> stopping = Sinks.one();

    LiveController(List<LiveCount> counts, @Value("${hotline.console.live-for}") Duration atMost) {
        this.counts = List.copyOf(counts);
        this.atMost = atMost;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed
    @Hidden
    @ResponseBody
    Flux<ServerSentEvent<Map<String, Long>>> live(Actor actor) {
        return Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
                .onBackpressureDrop()
                .concatMap(look -> counted(actor), 1)
                .distinctUntilChanged()
                .map(counted -> ServerSentEvent.builder(counted).build())
                .mergeWith(Flux.interval(BETWEEN_LOOKS).onBackpressureDrop().map(beat -> heartbeat()))
                .take(atMost)
                .takeUntilOther(stopping.asMono());
    }

    /** Ends what would otherwise keep the program from stopping. */
    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping.emitValue(true, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** What cannot be counted now is counted at the next look. */
    private Mono<Map<String, Long>> counted(Actor actor) {
        return Flux.fromIterable(counts)
                .concatMap(each -> each.of(actor).map(count -> Map.entry(each.place(), count)))
                .<Map<String, Long>>collect(TreeMap::new, (all, each) -> all.put(each.getKey(), each.getValue()))
                .onErrorResume(failure -> Mono.empty());
    }

    /** Something to send, so that a connection that broke is noticed at both ends. */
    private static ServerSentEvent<Map<String, Long>> heartbeat() {
        return ServerSentEvent.<Map<String, Long>>builder().comment("").build();
    }
}
