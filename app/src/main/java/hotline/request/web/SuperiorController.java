package hotline.request.web;

import hotline.request.RequestNumber;
import hotline.request.handling.SuperiorMatter;
import hotline.request.web.act.ActMappings;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Prepares what the city's or province's platform is told of its order (上级转办). */
@RestController
@RequestMapping(ActMappings.PATH)
class SuperiorController {

    private final SuperiorTexts texts;

    SuperiorController(SuperiorTexts texts) {
        this.texts = texts;
    }

    @Operation(summary = "The prepared text for the superior platform: the reply, or the last extension or send-back")
    @GetMapping("/superior-text")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<SuperiorText> superiorText(Actor actor, @PathVariable String number, @RequestParam SuperiorMatter matter) {
        return texts.of(actor, RequestNumber.typed(number), matter);
    }
}
