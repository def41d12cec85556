package hotline.intake.demonstration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import reactor.core.publisher.Mono;

/** Tells every page whether to say that what it shows was invented. */
@ControllerAdvice(annotations = Controller.class)
final class DemonstrationBanner {

    private final Demonstration demonstration;

    DemonstrationBanner(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    /** As long as the invented year is there, also after a start that did not ask for it. */
    @ModelAttribute("demonstration")
    Mono<Boolean> isLoaded() {
        return demonstration.isLoaded();
    }
}
