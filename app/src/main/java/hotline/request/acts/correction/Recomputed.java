package hotline.request.acts.correction;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.RequestProblem;
import hotline.request.Rules.RequestMatter;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.RuleVersions;
import hotline.request.events.Sentence;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines were counted anew after the calendar or the rules changed.
 *
 * @param former where each of the moves came from, in the same order
 * @param recomputation the act on many requests that it is part of; absent where it was about this one alone
 */
@JsonTypeName("recomputed")
record Recomputed(
        String reason, RuleVersions rules, List<MovedClock> moves, List<FormerDue> former, @Nullable UUID recomputation)
        implements RequestEvent {

    /** A deadline as it was before it moved. */
    public record FormerDue(@Nullable Instant dueAt, boolean provisional) {

        private static FormerDue of(ServiceRequest request, MovedClock move) {
            return request.clocks().stream()
                    .filter(clock -> clock.cycleNumber() == request.cycle().number() && clock.is(move))
                    .map(clock -> new FormerDue(clock.dueAt(), clock.provisional()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Recomputed of(ServiceRequest request, String reason, @Nullable UUID recomputation, Circumstances given) {
        List<MovedClock> moves =
                new Moves(request, given.cycleRules()).recomputed(RequestMatter.of(request.matter()), given.now());
        if (moves.isEmpty()) {
            throw Requirements.refusal(RequestProblem.NOTHING_CHANGES);
        }
        List<FormerDue> former =
                moves.stream().map(move -> FormerDue.of(request, move)).toList();
        return new Recomputed(reason, given.cycleRules().versions(), moves, former, recomputation);
    }

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(
                handling -> handling.moved(moves).changingCurrentCycle(cycle -> cycle.recomputed(rules)));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact(
                "moved",
                IntStream.range(0, moves.size())
                        .mapToObj(at -> moved(moves.get(at), former.get(at), sentence))
                        .distinct()
                        .collect(Collectors.joining()));
        sentence.note(reason);
    }

    private static String moved(MovedClock move, FormerDue former, Sentence sentence) {
        return sentence.phrase(
                "recomputed." + (move.assignment() == 0 ? "request" : "assignment"),
                Map.of(
                        "from", due(former.dueAt(), former.provisional(), sentence),
                        "to", due(move.dueAt(), move.provisional(), sentence)));
    }

    private static String due(@Nullable Instant due, boolean isProvisional, Sentence sentence) {
        if (due == null) {
            return sentence.phrase("no-limit", Map.of());
        }
        return isProvisional ? sentence.due(due) + sentence.phrase("provisional", Map.of()) : sentence.due(due);
    }
}
