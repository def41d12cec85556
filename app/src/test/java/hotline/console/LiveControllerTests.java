package hotline.console;

import hotline.shared.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import reactor.test.StepVerifier;

class LiveControllerTests {

    @Test
    void endsWhenTheProgramStops() {
        LiveController live = new LiveController(List.of(), Duration.ofMinutes(1));
        ContextClosedEvent closed = new ContextClosedEvent(new StaticApplicationContext());

        StepVerifier.create(live.live(Actor.system("test", "141122")))
                .expectNextCount(1)
                .then(() -> live.stop(closed))
                .verifyComplete();
    }
}
