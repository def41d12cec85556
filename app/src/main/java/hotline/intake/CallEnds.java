package hotline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.intake.desk.CallEnd;
import hotline.intake.desk.EndedCalls;
import hotline.request.Command;
import hotline.request.Commands;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Requests.Answer;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.IdempotencyHeader;
import hotline.shared.Texts;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Ends calls: registers what was said and does the act that the operator chose, each once however often the form is sent.
 * The act follows the registration by a statement of its own, so that a request stands even where its act is refused.
 */
@Service
class CallEnds {

    private static final int LONGEST_TEXT = 10_000;
    private static final String NO_DEPARTMENT = "unknown-department";

    /**
     * The outcome of a call.
     *
     * @param number of the request; absent for a call without one
     * @param refused the slug of the problem for which the act after the registration was refused, if it was
     * @param created whether this form did it, and not the same one before
     */
    record Ended(CallEnd end, @Nullable RequestNumber number, @Nullable String refused, boolean created) {}

    private final Intake intake;
    private final Requests requests;
    private final EndedCalls calls;
    private final Texts texts;
    private final ObjectMapper json;

    CallEnds(Intake intake, Requests requests, EndedCalls calls, Texts texts, ObjectMapper json) {
        this.intake = intake;
        this.requests = requests;
        this.calls = calls;
        this.texts = texts;
        this.json = json;
    }

    /** Ends a call; fails with every wrong field, and then nothing was done. */
    Mono<Ended> end(Actor actor, RegisterForm form, CallEnd end, EndForm words) {
        String key = String.valueOf(form.key());
        IdempotencyHeader.check(key);
        return switch (end) {
            case NUISANCE -> calls.end(actor, key, end, null).thenReturn(new Ended(end, null, null, true));
            case REPEAT_CALL -> repeat(actor, form, key, words);
            case DISPATCH, HOLD, ANSWER, TRANSFER, DECLINE -> register(actor, form, key, end, words);
        };
    }

    private Mono<Ended> register(Actor actor, RegisterForm form, String key, CallEnd end, EndForm words) {
        List<FieldError> wrong = words.wrongFields(end);
        if (!wrong.isEmpty()) {
            return intake.wrongFields(actor, form.call()).flatMap(others -> Mono.error(refusal(others, wrong)));
        }
        return intake.registerOnly(actor, form.call(), key)
                .flatMap(answer -> act(actor, key, end, words, answer))
                .delayUntil(
                        ended -> calls.end(actor, key, ended.refused() == null ? end : CallEnd.HOLD, ended.number()));
    }

    private Mono<Ended> act(Actor actor, String key, CallEnd end, EndForm words, Answer registered) {
        JsonNode made = read(registered.json());
        RequestNumber number = new RequestNumber(made.path("number").asText());
        if (end == CallEnd.HOLD) {
            return Mono.just(new Ended(end, number, null, registered.created()));
        }
        Command command = command(actor, end, words, made);
        if (command == null) {
            return Mono.just(new Ended(end, number, NO_DEPARTMENT, registered.created()));
        }
        IdempotencyKey once = IdempotencyKey.of(actor, keyOfAct(key), number.value(), end.code(), command);
        return requests.act(actor, number, made.path("version").asInt(), command, once, CallEnds::numbered)
                .map(done -> new Ended(end, number, null, registered.created() || done.created()))
                .onErrorResume(
                        ProblemException.class,
                        refusal -> refusal.type().status().is5xxServerError()
                                ? Mono.error(refusal)
                                : Mono.just(
                                        new Ended(end, number, refusal.type().slug(), registered.created())));
    }

    private static @Nullable Command command(Actor actor, CallEnd end, EndForm words, JsonNode made) {
        return switch (end) {
            case ANSWER -> Commands.answer(EndForm.plain(words.answer()));
            case TRANSFER ->
                Commands.transfer(
                        String.valueOf(words.transferTarget()),
                        RegisterForm.orNull(EndForm.plain(words.transferNote())));
            case DECLINE ->
                Commands.decline(String.valueOf(words.declineReason()), EndForm.plain(words.declineRoute()));
            case DISPATCH -> dispatch(actor, words, made.path("proposals"));
            case HOLD, REPEAT_CALL, NUISANCE -> null;
        };
    }

    /** To the department that was chosen, else to the first that is proposed for what was registered. */
    private static @Nullable Command dispatch(Actor actor, EndForm words, JsonNode proposals) {
        String typed = RegisterForm.orNull(words.department());
        List<DepartmentKey> proposed = new ArrayList<>();
        proposals.forEach(each -> proposed.add(new DepartmentKey(
                each.path("department").path("divisionCode").asText(),
                each.path("department").path("code").asText())));
        if (typed == null && proposed.isEmpty()) {
            return null;
        }
        DepartmentKey chosen = typed == null ? proposed.get(0) : DepartmentKey.of(typed, actor.divisionCode());
        int rank = proposed.indexOf(chosen);
        return Commands.dispatch(chosen, rank < 0 ? null : rank + 1);
    }

    /** The call belongs to an earlier request: what was typed becomes what the caller said this time. */
    private Mono<Ended> repeat(Actor actor, RegisterForm form, String key, EndForm words) {
        List<FieldError> wrong = new ArrayList<>(words.wrongFields(CallEnd.REPEAT_CALL));
        EndForm.addWords("text", form.text(), false, LONGEST_TEXT, wrong);
        if (!wrong.isEmpty()) {
            return Mono.error(refusal(List.of(), wrong));
        }
        RequestNumber number = RequestNumber.typed(String.valueOf(words.repeatOf()));
        String typed = EndForm.plain(form.text());
        String said = Visible.Check.isVisible(typed) ? typed : texts.chinese("register.repeat-call.words");
        Command command = Commands.repeatCall(said);
        IdempotencyKey once = IdempotencyKey.of(actor, key, number.value(), CallEnd.REPEAT_CALL.code(), command);
        return requests.find(actor, number)
                .flatMap(request -> requests.act(actor, number, request.version(), command, once, CallEnds::numbered))
                .map(done -> new Ended(CallEnd.REPEAT_CALL, number, null, done.created()))
                .delayUntil(ended -> calls.end(actor, key, CallEnd.REPEAT_CALL, number));
    }

    /** The act needs a key of its own, since the form's own stands for the registration. */
    private static String keyOfAct(String key) {
        return UUID.nameUUIDFromBytes(("end of " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static JsonNode numbered(ServiceRequest request) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", request.number().value());
    }

    private static ProblemException refusal(List<FieldError> some, List<FieldError> others) {
        List<FieldError> all = new ArrayList<>(some);
        all.addAll(others);
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), all);
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
