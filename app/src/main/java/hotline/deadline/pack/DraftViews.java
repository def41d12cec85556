package hotline.deadline.pack;

import hotline.shared.Texts;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows drafts with what they still lack. */
@Component
class DraftViews {

    private final RulePackDrafts drafts;
    private final Problems problems;

    DraftViews(RulePackDrafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    /**
     * A draft as a whole.
     *
     * @param nextVersion the version of its code that it becomes
     * @param version what {@code If-Match} must name
     * @param missing what it lacks before it can be published
     */
    record DraftView(
            UUID id,
            String division,
            String code,
            int nextVersion,
            int version,
            RulePackDocument document,
            List<Problem.Field> missing,
            String changedBy,
            Instant changedAt) {}

    /** A draft as a line of a list. */
    public record DraftLine(
            UUID id,
            String division,
            String code,
            int nextVersion,
            int version,
            String name,
            String changedBy,
            Instant changedAt) {

        static DraftLine of(RulePackDraft draft) {
            String name = draft.document().name();
            return new DraftLine(
                    draft.id(),
                    draft.divisionCode(),
                    draft.code(),
                    draft.nextVersion(),
                    draft.version(),
                    name == null ? "" : name,
                    draft.changedByName(),
                    draft.changedAt());
        }
    }

    DraftView view(RulePackDraft draft) {
        return new DraftView(
                draft.id(),
                draft.divisionCode(),
                draft.code(),
                draft.nextVersion(),
                draft.version(),
                draft.document(),
                missing(draft),
                draft.changedByName(),
                draft.changedAt());
    }

    private List<Problem.Field> missing(RulePackDraft draft) {
        ProblemException refusal = new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), drafts.missing(draft));
        return problems.describe(refusal, Texts.CHINESE, "", "").fields();
    }
}
