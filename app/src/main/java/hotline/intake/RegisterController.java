package hotline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.CallEnds.Ended;
import hotline.intake.DeskPage.Before;
import hotline.intake.desk.CallEnd;
import hotline.request.KeptAnswers;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotencyHeader;
import hotline.shared.Role;
import hotline.shared.check.ShowsTyped;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.io.UncheckedIOException;
import java.net.URI;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The operator's desk: what a caller says becomes a request, belongs to an earlier one, or to none. */
@Controller
@RequestMapping("/register")
class RegisterController {

    /**
     * The last request that was made from a form.
     *
     * @param keyAfter under which another one is made
     */
    private record Made(RequestNumber number, String keyAfter) {}

    /** As the form shows them, so that its summary of errors goes from top to bottom. */
    private static final List<String> FIELDS = List.of(
            "caller.phone",
            "caller.name",
            "channel",
            "end.repeatOf",
            "nature",
            "urgency",
            "text",
            "title",
            "subjectCode",
            "place.townshipCode",
            "place.villageCode",
            "place.address");

    private final Intake intake;
    private final CallEnds ends;
    private final DeskPage page;
    private final DraftWords drafts;
    private final KeptAnswers keptAnswers;
    private final Problems problems;
    private final ObjectMapper json;

    RegisterController(
            Intake intake,
            CallEnds ends,
            DeskPage page,
            DraftWords drafts,
            KeptAnswers keptAnswers,
            Problems problems,
            ObjectMapper json) {
        this.intake = intake;
        this.ends = ends;
        this.page = page;
        this.drafts = drafts;
        this.keptAnswers = keptAnswers;
        this.problems = problems;
        this.json = json;
    }

    /**
     * A form to fill in, with what was typed into it before. Its key stands in its address too, so that reloading or going
     * back to it finds the same form: once it has made a request, it says so.
     *
     * @param end how the call before ended; with it goes the number of its request, and why an act was refused
     */
    @GetMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> form(
            Actor actor,
            @RequestParam(name = "form", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String end,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(defaultValue = "false") boolean again,
            Locale locale) {
        if (key == null) {
            return Mono.just(redirect(URI.create(addressOf(RegisterForm.newKey()))));
        }
        IdempotencyHeader.check(key);
        Before before = new Before(ended, end, refused, again);
        return drafts.of(actor, key)
                .defaultIfEmpty(new DraftWords.Words(RegisterForm.blank(key), EndForm.NONE))
                .flatMap(words -> page.with(actor, locale, words.form(), words.end(), Map.of(), before))
                .zipWith(lastMade(actor, key), (form, last) -> form.modelAttribute("made", last.map(Made::number))
                        .build());
    }

    /**
     * Ends the call and clears the desk for the next one; without a named end it registers and goes to the request's page.
     * Where fields are wrong, shows the form again with what was typed. A form that was used before, as after going back, does
     * nothing: it shows its request, and a button of its own makes another.
     */
    @ShowsTyped
    @PostMapping
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> register(
            Actor actor, @ModelAttribute RegisterForm typed, @ModelAttribute EndForm end, Locale locale) {
        RegisterForm form = typed.toRegister();
        Mono<Rendering> done = CallEnd.ofCode(end.end())
                .map(chosen -> ends.end(actor, form, chosen, end).map(RegisterController::nextCall))
                .orElseGet(() -> registerOnly(actor, form));
        return done.onErrorResume(ProblemException.class, refusal -> again(actor, form, end, refusal, locale));
    }

    private Mono<Rendering> registerOnly(Actor actor, RegisterForm form) {
        return intake.register(actor, form.call(), form.key())
                .delayUntil(answer -> drafts.drop(actor, String.valueOf(form.key())))
                .map(answer -> redirect(URI.create("/requests/" + numberIn(answer.json()) + "?registered="
                        + (answer.created() ? "true" : "before"))));
    }

    private static Rendering nextCall(Ended ended) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/register")
                .queryParam("form", RegisterForm.newKey())
                .queryParam("end", ended.end().code());
        if (ended.number() != null) {
            address.queryParam("ended", ended.number().value());
        }
        if (ended.refused() != null) {
            address.queryParam("refused", ended.refused());
        }
        if (!ended.created()) {
            address.queryParam("again", true);
        }
        return redirect(address.build().toUri());
    }

    private static Rendering redirect(URI address) {
        return Rendering.redirectTo(address.toString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> again(
            Actor actor, RegisterForm typed, EndForm end, ProblemException refusal, Locale locale) {
        String key = String.valueOf(typed.key());
        if (!refusal.fieldErrors().isEmpty()) {
            return form(actor, locale, typed, end, inOrder(problems.fieldTexts(refusal, "register", locale)))
                    .map(form -> form.status(HttpStatus.UNPROCESSABLE_ENTITY).build());
        }
        if (refusal.type() == SharedProblem.KEY_REUSED) {
            return form(actor, locale, typed, end, Map.of())
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

    private Mono<Rendering.Builder<?>> form(
            Actor actor, Locale locale, RegisterForm typed, EndForm end, Map<String, String> errors) {
        return page.with(actor, locale, typed.storable(), end.storable(), errors, Before.NOTHING);
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
