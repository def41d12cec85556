package hotline.casework;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Serves what the bell opens: what others did with a department's requests, until somebody there has seen it. */
@Controller
class BellController {

    private static final int NOTICES = 100;

    /** The form under the notices, with the keys of those that were shown. */
    record SeenForm(@Nullable List<String> notice) {

        List<Notice.Key> keys() {
            return notice == null
                    ? List.of()
                    : notice.stream().map(SeenForm::key).toList();
        }

        private static Notice.Key key(String sent) {
            try {
                int slash = sent.indexOf('/');
                return Notice.Key.of(sent.substring(0, slash), Integer.parseInt(sent.substring(slash + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException garbled) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("notice", "unreadable")));
            }
        }
    }

    private final Desk desk;

    BellController(Desk desk) {
        this.desk = desk;
    }

    /** The notices; as a panel where a page asks for it, else as a page of their own. */
    @GetMapping("/notices")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> show(Actor actor, @RequestHeader(name = "HX-Request", required = false) @Nullable String panel) {
        return desk.notices(actor, NOTICES)
                .map(notices -> Rendering.view(panel == null ? "casework/notices" : "casework/notices :: panel")
                        .modelAttribute("notices", notices)
                        .build());
    }

    /** Notes that the notices shown were seen, and shows what came since. */
    @PostMapping("/notices/seen")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> see(
            Actor actor,
            @ModelAttribute SeenForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String panel) {
        return desk.see(actor, form.keys())
                .then(Mono.defer(() -> panel == null
                        ? Mono.just(Rendering.redirectTo("/notices").build())
                        : show(actor, panel)));
    }
}
