package hotline.intake;

import hotline.intake.telephone.PhoneCall;
import hotline.intake.telephone.PhoneCalls;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.LiveStreams;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings telephone calls to the operator's desk: those that ring, those that were missed, and the note of the last shift. */
@Controller
@RequestMapping("/register")
class DeskCallsController {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int LONGEST_NOTE = 2_000;

    /** The call that a button names. */
    record CallForm(@Nullable String call) {}

    /** The note that a shift leaves. */
    record ShiftForm(@Nullable String note) {
        @Override
        public String toString() {
            return "ShiftForm[…]";
        }
    }

    private final PhoneCalls calls;
    private final DraftWords drafts;
    private final LiveStreams streams;

    DeskCallsController(PhoneCalls calls, DraftWords drafts, LiveStreams streams) {
        this.calls = calls;
        this.drafts = drafts;
        this.streams = streams;
    }

    /** Tells an open desk, whenever it changes, that there are calls to look at. */
    @GetMapping(path = "/calls/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    @ResponseBody
    @Hidden
    Flux<ServerSentEvent<Integer>> live(Actor actor) {
        return streams.of(BETWEEN_LOOKS, () -> seen(actor));
    }

    /** The calls that wait for this operator, those to return, and the note of the last shift. */
    @GetMapping("/calls")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> calls(Actor actor) {
        return Mono.zip(
                        calls.waiting(actor),
                        calls.missed(actor),
                        calls.latestNote(actor).singleOptional())
                .map(read -> Rendering.view("intake/calls")
                        .modelAttribute("waiting", read.getT1())
                        .modelAttribute("missed", read.getT2())
                        .modelAttribute("note", read.getT3())
                        .build());
    }

    /** Takes a call and opens the desk with its number; taken again by the same operator, it opens the same form. */
    @PostMapping("/calls/take")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> take(Actor actor, @ModelAttribute CallForm form) {
        String callId = String.valueOf(form.call());
        String key = UUID.nameUUIDFromBytes(("call " + actor.id() + "\n" + callId).getBytes(StandardCharsets.UTF_8))
                .toString();
        return calls.take(actor, callId)
                .switchIfEmpty(Mono.error(() -> new ProblemException(IntakeProblem.CALL_TAKEN, Map.of())))
                .flatMap(call -> drafts.of(actor, key)
                        .map(kept -> true)
                        .switchIfEmpty(Mono.defer(() ->
                                drafts.keep(actor, key, RegisterForm.calledBy(key, call.caller()), EndForm.NONE))))
                .thenReturn(seeOther("/register?form=" + key));
    }

    /** Notes that a missed call was returned. */
    @PostMapping("/calls/returned")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> returned(Actor actor, @ModelAttribute CallForm form) {
        return calls.returned(actor, String.valueOf(form.call())).thenReturn(seeOther("/register"));
    }

    /** Leaves a note to the next shift. */
    @PostMapping("/shift")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<Rendering> handOver(Actor actor, @ModelAttribute ShiftForm form) {
        String note = EndForm.plain(form.note());
        if (!Visible.Check.isVisible(note)
                || !PlainText.Check.isPlain(note, true)
                || note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            return Mono.error(new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("note", "shift-note"))));
        }
        return calls.handOver(actor, note).thenReturn(seeOther("/register"));
    }

    private Mono<Integer> seen(Actor actor) {
        return Mono.zip(
                        calls.waiting(actor).map(DeskCallsController::ids),
                        calls.missed(actor).map(DeskCallsController::ids),
                        calls.latestNote(actor).singleOptional())
                .map(Object::hashCode)
                .onErrorResume(failure -> Mono.empty());
    }

    private static List<String> ids(List<PhoneCall> found) {
        return found.stream().map(call -> call.kind().code() + call.callId()).toList();
    }

    private static Rendering seeOther(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }
}
