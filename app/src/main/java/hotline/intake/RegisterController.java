package hotline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.CallerRepository.EarlierRequest;
import hotline.intake.checks.PhoneNumbers;
import hotline.request.Channel;
import hotline.request.KeptAnswers;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IdempotencyHeader;
import hotline.shared.Role;
import hotline.shared.check.ShowsTyped;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The last request that was made from a form.
     *
     * @param keyAfter under which another one is made
     */
    private record Made(RequestNumber number, String keyAfter) {}

    private static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.IMPORT)
            .toList();

    /** As the form shows them, so that its summary of errors goes from top to bottom. */
    private static final List<String> FIELDS = List.of(
            "nature",
            "urgency",
            "text",
            "title",
            "subjectCode",
            "place.townshipCode",
            "place.villageCode",
            "place.address",
            "caller.phone",
            "caller.name",
            "channel");

    private final Intake intake;
    private final Callers callers;
    private final Choices choices;
    private final Preview preview;
    private final KeptAnswers keptAnswers;
    private final Problems problems;
    private final ObjectMapper json;

    RegisterController(
            Intake intake,
            Callers callers,
            Choices choices,
            Preview preview,
            KeptAnswers keptAnswers,
            Problems problems,
            ObjectMapper json) {
        this.intake = intake;
        this.callers = callers;
        this.choices = choices;
        this.preview = preview;
        this.keptAnswers = keptAnswers;
        this.problems = problems;
        this.json = json;
    }

    /**
     * A form to fill in. Its key stands in its address too, so that going back to it finds the same form: once it has made a
     * request, it says so.
     */
    @GetMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> form(Actor actor, @RequestParam(name = "form", required = false) @Nullable String key) {
        if (key == null) {
            return Mono.just(Rendering.redirectTo(addressOf(RegisterForm.newKey()))
                    .status(HttpStatus.SEE_OTHER)
                    .build());
        }
        IdempotencyHeader.check(key);
        return form(actor, RegisterForm.blank(key), Map.of())
                .zipWith(lastMade(actor, key), (form, last) -> form.modelAttribute("made", last.map(Made::number))
                        .build());
    }

    /**
     * Registers and goes to the request's page. Where fields are wrong, shows the form again with what was typed. A form that
     * was used before, as after going back, makes nothing: it shows its request, and a button of its own makes another.
     */
    @ShowsTyped
    @PostMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> register(Actor actor, @ModelAttribute RegisterForm typed, Locale locale) {
        RegisterForm form = typed.toRegister();
        return intake.register(actor, form.call(), form.key())
                .map(answer -> Rendering.redirectTo("/requests/" + numberIn(answer.json()) + "?registered="
                                + (answer.created() ? "true" : "before"))
                        .build())
                .onErrorResume(ProblemException.class, refusal -> again(actor, form, refusal, locale));
    }

    /**
     * Shows the deadlines and the department that registering would give; by POST, because citizens' words do not
     * belong into addresses.
     */
    @PostMapping("/preview")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> preview(Actor actor, @ModelAttribute RegisterForm typed) {
        return preview.of(actor, typed).map(foreseen -> Rendering.view("intake/preview")
                .modelAttribute("foreseen", foreseen)
                .build());
    }

    /** Lists the earlier requests of a phone number, so that a repeat call is not registered as a new request. */
    @PostMapping("/earlier")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> earlier(Actor actor, @ModelAttribute RegisterForm typed) {
        Mono<List<EarlierRequest>> found =
                PhoneNumbers.normalise(String.valueOf(typed.phone())).isEmpty()
                        ? Mono.just(List.of())
                        : callers.earlierRequests(actor, String.valueOf(typed.phone()));
        return found.map(earlier -> Rendering.view("intake/earlier")
                .modelAttribute("earlier", earlier)
                .build());
    }

    /** The villages of a township, as options. */
    @GetMapping("/villages")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> villages(@RequestParam(required = false) @FoldedCode @Nullable String townshipCode) {
        return choices.villages(townshipCode).map(villages -> Rendering.view("intake/villages")
                .modelAttribute("villages", villages)
                .build());
    }

    private Mono<Rendering> again(Actor actor, RegisterForm typed, ProblemException refusal, Locale locale) {
        String key = String.valueOf(typed.key());
        if (!refusal.fieldErrors().isEmpty()) {
            return form(actor, typed.storable(), inOrder(problems.fieldTexts(refusal, "register", locale)))
                    .map(form -> form.status(HttpStatus.UNPROCESSABLE_ENTITY).build());
        }
        if (refusal.type() == SharedProblem.KEY_REUSED) {
            return form(actor, typed.storable(), Map.of())
                    .zipWith(lastMade(actor, key), (form, last) -> form.modelAttribute(
                                    "registeredBefore", last.map(Made::number))
                            .modelAttribute(
                                    "anotherKey", last.map(Made::keyAfter).orElse(RegisterForm.keyAfter(key)))
                            // the address goes with the key
                            .header("HX-Replace-Url", addressOf(key))
                            .status(HttpStatus.CONFLICT)
                            .build());
        }
        return Mono.error(refusal);
    }

    private Mono<Optional<Made>> lastMade(Actor actor, String key) {
        return madeAfter(actor, key).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Made> madeAfter(Actor actor, String key) {
        String next = RegisterForm.keyAfter(key);
        return made(actor, key).flatMap(number -> madeAfter(actor, next).defaultIfEmpty(new Made(number, next)));
    }

    /** The request that a form made; a key may also stand for something that was no registration. */
    private Mono<RequestNumber> made(Actor actor, String key) {
        return keptAnswers
                .under(actor, key)
                .map(this::numberIn)
                .filter(RequestNumber::isValid)
                .map(RequestNumber::new);
    }

    private static String addressOf(String key) {
        return "/register?form=" + key;
    }

    private Mono<Rendering.Builder<?>> form(Actor actor, RegisterForm form, Map<String, String> errors) {
        return choices.in(actor.divisionCode(), form.townshipCode()).map(offered -> Rendering.view("intake/register")
                .modelAttribute("form", form)
                .modelAttribute("errors", errors)
                .modelAttribute("offered", offered)
                .modelAttribute("natures", Nature.values())
                .modelAttribute("urgencies", Urgency.values())
                .modelAttribute("channels", CHANNELS));
    }

    private static Map<String, String> inOrder(Map<String, String> errors) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.stream().filter(errors::containsKey).forEach(field -> ordered.put(field, errors.get(field)));
        errors.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private String numberIn(String answer) {
        try {
            return json.readTree(answer).path("number").asText();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
