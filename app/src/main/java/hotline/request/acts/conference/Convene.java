package hotline.request.acts.conference;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.Actor;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Calls a conference on whose matter it is, from the deputy secretary-general up to the main leaders.
 *
 * @param level 1 to 3, one above an open one
 */
@Schema(description = "Calls a conference")
record Convene(
        @Schema(description = "1 to 3, one above an open conference") @Shown(Shown.As.CHOICE) @Min(1) @Max(3) int level,
        @NotEmpty @Size(max = 30) List<@Visible @PlainText @Size(max = 100) String> participants,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String question)
        implements Command {

    private static final int HIGHEST_LEVEL = 3;

    @Override
    public Act act() {
        return Act.CONVENE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding open = request.handling().open(Kind.CONFERENCE).orElse(null);
        int next = open == null ? 1 + highestBefore(request) : levelOf(open) + 1;
        boolean isSkipping = open == null ? level > next : level != next;
        if (level < 1 || level > HIGHEST_LEVEL || isSkipping) {
            throw new ProblemException(RequestProblem.CONFERENCE_LEVEL, Map.of("next", Math.min(next, HIGHEST_LEVEL)));
        }
        return Decision.of(new ConferenceConvened(level, participants, question, open == null ? null : open.number()));
    }

    /** Whether a level is left above an open conference. */
    static boolean isPossible(ServiceRequest request, Actor actor, Instant now) {
        return request.handling()
                .open(Kind.CONFERENCE)
                .filter(open -> levelOf(open) >= HIGHEST_LEVEL)
                .isEmpty();
    }

    /** The highest level that a conference about the request was called at; 0 before the first one. */
    private static int highestBefore(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.CONFERENCE)
                .mapToInt(Convene::levelOf)
                .max()
                .orElse(0);
    }

    private static int levelOf(Proceeding conference) {
        return Integer.parseInt(String.valueOf(conference.code()));
    }
}
