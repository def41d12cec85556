package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: everybody's first page is where their work is. */
@Controller
final class HomeController {

    @GetMapping("/")
    @Allowed
    String home(Actor actor) {
        return NavigationPlace.homeOf(actor)
                .map(place -> "redirect:" + place.path())
                .orElse("console/home");
    }
}
