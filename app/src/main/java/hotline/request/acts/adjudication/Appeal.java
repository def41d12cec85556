package hotline.request.acts.adjudication;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Requirements;
import hotline.request.handling.Verdict;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a verdict or a fact be decided about.
 *
 * @param cycle which cycle; where absent, the first one whose verdict nobody has decided about
 * @param verdict what it should be; absent for unreasonable demands
 */
@Schema(description = "Asks that a verdict or a fact be decided about")
record Appeal(
        @NotNull AppealSubject subject,
        @Schema(description = "which cycle; the first one with a verdict that nobody has decided about if absent")
                @Shown(Shown.As.CHOICE)
                @Min(1)
                @Nullable
                Integer cycle,
        @Schema(description = "what the verdict should be; absent for unreasonable demands") @Nullable Verdict verdict,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
        @Schema(description = "what proves it") @Visible @PlainText(lines = true) @Size(max = 2_000) String evidence)
        implements Command {

    @Override
    public Act act() {
        return Act.APPEAL;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        int appealed = appealed(request);
        boolean isAlreadyAsked = request.proceedings().stream()
                .anyMatch(each -> each.kind() == Kind.ADJUDICATION
                        && each.isOpen()
                        && each.cycleNumber() == appealed
                        && subject.code().equals(each.code()));
        if (isAlreadyAsked) {
            throw new ProblemException(RequestProblem.ALREADY_PENDING, Map.of("kind", Kind.ADJUDICATION.code()));
        }
        return Decision.of(new Appealed(subject, appealed, verdict, reason, evidence));
    }

    private int appealed(ServiceRequest request) {
        boolean isAboutVerdict = subject == AppealSubject.VERDICT;
        if (!isAboutVerdict && cycle == null) {
            return request.cycle().number();
        }
        List<HandlingCycle> judged = request.cycles().stream()
                .filter(each -> cycle == null || cycle == each.number())
                .filter(each -> request.verdictOf(each) != null || !isAboutVerdict)
                .toList();
        // the first cycle first, whose verdict is the headline's
        return judged.stream()
                .filter(each -> each.adjudicatedVerdict() == null)
                .findFirst()
                .or(() -> judged.stream().findFirst())
                .map(HandlingCycle::number)
                .orElseThrow(() -> Requirements.refusal(
                        isNeverJudged(request) ? RequestProblem.NEVER_JUDGED : RequestProblem.NO_VERDICT));
    }

    private boolean isNeverJudged(ServiceRequest request) {
        return request.cycles().stream()
                .anyMatch(each -> (cycle == null || cycle == each.number()) && request.isNeverJudged(each));
    }
}
