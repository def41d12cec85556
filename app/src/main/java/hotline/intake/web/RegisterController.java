package hotline.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.Intake;
import hotline.request.Channel;
import hotline.request.Nature;
import hotline.request.Requests.Answer;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Problem;
import hotline.shared.ProblemException;
import hotline.shared.Problems;
import hotline.shared.Role;
import hotline.shared.SharedProblem;
import hotline.shared.Texts;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The operator's form: what a caller says becomes a request. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.IMPORT)
            .toList();

    private final Intake intake;
    private final Choices choices;
    private final Preview preview;
    private final Problems problems;
    private final ObjectMapper json;

    RegisterController(Intake intake, Choices choices, Preview preview, Problems problems, ObjectMapper json) {
        this.intake = intake;
        this.choices = choices;
        this.preview = preview;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> form(Actor actor) {
        return form(actor, RegisterForm.blank())
                .map(form -> form.modelAttribute("errors", Map.of()).build());
    }

    /** Registers and goes to the request's page; where fields are wrong, shows the form again with what was typed. */
    @PostMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> register(Actor actor, @ModelAttribute RegisterForm typed) {
        return intake.register(actor, typed.call(), typed.key())
                .map(answer -> Rendering.redirectTo("/requests/" + numberIn(answer) + "?registered=true")
                        .build())
                .onErrorResume(RegisterController::isAboutFields, refusal -> form(actor, typed)
                        .map(form -> form.modelAttribute("errors", errors(refusal))
                                .status(HttpStatus.UNPROCESSABLE_ENTITY)
                                .build()));
    }

    /** What registering would come to; by POST, because citizens' words do not belong into addresses. */
    @PostMapping("/preview")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> preview(Actor actor, @ModelAttribute RegisterForm typed) {
        return preview.of(actor, typed).map(foreseen -> Rendering.view("intake/preview")
                .modelAttribute("foreseen", foreseen)
                .build());
    }

    /** The villages of a township, as options. */
    @GetMapping("/villages")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> villages(@RequestParam(required = false) @Nullable String townshipCode) {
        return choices.villages(townshipCode).map(villages -> Rendering.view("intake/villages")
                .modelAttribute("villages", villages)
                .build());
    }

    private Mono<Rendering.Builder<?>> form(Actor actor, RegisterForm form) {
        return choices.in(actor.divisionCode(), form.townshipCode()).map(offered -> Rendering.view("intake/register")
                .modelAttribute("form", form)
                .modelAttribute("offered", offered)
                .modelAttribute("natures", Nature.values())
                .modelAttribute("urgencies", Urgency.values())
                .modelAttribute("channels", CHANNELS));
    }

    private static boolean isAboutFields(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.type() == SharedProblem.INVALID_REQUEST;
    }

    /** The messages by the path of their field. */
    private Map<String, String> errors(Throwable failure) {
        Problem problem = problems.describe(problems.refusalFor(failure), Texts.CHINESE, "/register", "");
        Map<String, String> errors = new LinkedHashMap<>();
        problem.fields().forEach(field -> errors.putIfAbsent(field.field(), field.message()));
        return errors;
    }

    private String numberIn(Answer answer) {
        try {
            return json.readTree(answer.json()).path("number").asText();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
