package hotline.request.acts.correction;

import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestProblem;
import hotline.request.Rules.RequestMatter;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.acts.Shown;
import hotline.request.events.Matter;
import hotline.request.events.MovedClock;
import hotline.request.events.StartedClock;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Clocks;
import hotline.request.handling.Decision;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import hotline.shared.Folding;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what was entered wrongly: the right terms, all of them. What is absent is not known.
 *
 * @param secret whether departments are kept from the caller; as it was where absent, and always for a tip-off
 */
@Schema(description = "Corrects nature, urgency, subject and place, and counts the deadlines by them from the start on")
record Correct(
        @NotNull Nature nature,
        @NotNull Urgency urgency,
        @Shown(Shown.As.SUGGESTED) @Visible(optional = true) @PlainText @Size(max = 20) @Nullable String subjectCode,
        @Shown(Shown.As.CHOICE) @Visible(optional = true) @PlainText @Size(max = 12) @Nullable String townshipCode,
        @Schema(description = "a village of the township")
                @Shown(Shown.As.NOTHING)
                @Visible(optional = true)
                @PlainText
                @Size(max = 12)
                @Nullable
                String villageCode,
        @Schema(
                        description = "true keeps departments from the caller from now on; false ends that, by a"
                                + " supervisor only; absent leaves it as it is. A tip-off is always secret.")
                @Nullable
                Boolean secret,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason)
        implements Command {

    public Correct {
        subjectCode = Folding.codeOrNull(subjectCode);
        townshipCode = Folding.codeOrNull(townshipCode);
        villageCode = Folding.codeOrNull(villageCode);
    }

    @Override
    public Act act() {
        return Act.CORRECT;
    }

    @Override
    public boolean countsAnew() {
        return true;
    }

    @Override
    public Matter corrected(Matter wrong) {
        return new Matter(
                nature,
                wrong.channel(),
                urgency,
                subjectCode,
                townshipCode,
                villageCode,
                wrong.enterpriseCode(),
                secret == null ? wrong.secret() : secret,
                wrong.anonymous());
    }

    /** Counted anew from the first instant on, by the rules that the cycle is judged by. */
    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Matter wrong = request.matter();
        Matter right = corrected(wrong);
        if (right.equals(wrong)) {
            throw Requirements.refusal(RequestProblem.NOTHING_CHANGES);
        }
        if (wrong.secret() && !right.secret() && !given.actor().has(Role.SUPERVISOR)) {
            // no operator alone takes back what a caller was promised
            throw Requirements.refusal(RequestProblem.WRONG_ROLE);
        }
        List<MovedClock> moves =
                new Moves(request, given.cycleRules()).recomputed(RequestMatter.of(right), given.now());
        boolean losesDeadline = moves.stream().anyMatch(move -> move.assignment() == 0 && move.dueAt() == null);
        boolean isMoved = moves.stream().anyMatch(move -> move.assignment() == 0);
        if (losesDeadline || (isMoved && !given.actor().has(Role.SUPERVISOR))) {
            // no operator alone takes a lateness back
            Requirements.refuseIfOverdue(request, given.now());
        }
        boolean isNowUrgent = right.urgency() == Urgency.URGENT && wrong.urgency() != Urgency.URGENT;
        List<StartedClock> clocks = isNowUrgent
                ? List.of(new Clocks(given.rules(), right, null, given.now()).start(Step.RESPONSE, Start.CORRECTION))
                : List.of();
        return Decision.of(new Corrected(right, reason, moves, clocks));
    }
}
