package hotline.request.acts.adjudication;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.request.handling.Verdict;
import hotline.shared.Coded;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Decides an appeal as a second person, with reason and evidence.
 *
 * @param proceeding which appeal; the last one where absent
 * @param verdict what it is to be beside the first one; needed where an appeal about it is upheld
 */
@Schema(description = "Decides an appeal, as a second person")
record Adjudicate(
        @Schema(description = "number of the appeal; the last one if absent") @Shown(Shown.As.NOTHING) @Min(1) @Nullable
                Integer proceeding,
        @NotNull Boolean upheld,
        @Schema(description = "what stands beside the first verdict; needed where an appeal about it is upheld")
                @Nullable
                Verdict verdict,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
        @Schema(description = "what proves it") @Visible @PlainText(lines = true) @Size(max = 2_000) String evidence)
        implements Command {

    @Override
    public Act act() {
        return Act.ADJUDICATE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding appeal = Requirements.pending(request, Kind.ADJUDICATION, proceeding);
        if (appeal.openedBy().equals(given.actor().id())) {
            throw Requirements.refusal(RequestProblem.SAME_PERSON);
        }
        AppealSubject subject = Coded.of(AppealSubject.class, String.valueOf(appeal.code()));
        if (upheld && subject == AppealSubject.VERDICT && verdict == null) {
            throw Requirements.refusal(RequestProblem.NO_VERDICT);
        }
        int cycle = appeal.cycleNumber();
        boolean isJudged = request.verdictOf(request.cycles().get(cycle - 1)) != null;
        boolean sets = upheld && isJudged && subject != AppealSubject.UNREASONABLE;
        return Decision.of(
                new Adjudicated(appeal.number(), subject, cycle, upheld, sets ? verdict : null, reason, evidence));
    }
}
