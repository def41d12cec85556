package hotline.intake.demonstration;

import hotline.shared.start.StartUpTask;
import hotline.shared.start.WhenDemonstrating;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the demonstration year where the program was asked to. */
@Component
@Conditional(WhenDemonstrating.class)
@Order(900)
final class DemonstrationTask implements StartUpTask {

    private final Demonstration demonstration;

    DemonstrationTask(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Mono<Void> run() {
        return demonstration.load();
    }
}
