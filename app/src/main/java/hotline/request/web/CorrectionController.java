package hotline.request.web;

import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.request.acts.correction.CorrectionRoom;
import hotline.request.web.act.ActMappings;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what putting right (更正) would do to the deadlines. */
@RestController
@RequestMapping(ActMappings.PATH)
class CorrectionController {

    private final Requests requests;
    private final Views looks;

    CorrectionController(Requests requests, Views looks) {
        this.requests = requests;
        this.looks = looks;
    }

    @Operation(summary = "What a correction would do to the deadlines, with explanations; nothing is changed")
    @GetMapping("/correct/preview")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<CorrectionPreview> preview(
            Actor actor,
            @PathVariable String number,
            @RequestParam Nature nature,
            @RequestParam Urgency urgency,
            @RequestParam(required = false) @FoldedCode @Nullable String subjectCode,
            @RequestParam(required = false) @FoldedCode @Nullable String townshipCode,
            @RequestParam(required = false) @FoldedCode @Nullable String villageCode) {
        RequestNumber parsed = RequestNumber.typed(number);
        Command command = CorrectionRoom.correct(nature, urgency, subjectCode, townshipCode, villageCode, "");
        return looks.view(actor, parsed, ViewKind.DEADLINE)
                .zipWhen(before -> requests.preview(actor, parsed, command), CorrectionPreview::of);
    }
}
