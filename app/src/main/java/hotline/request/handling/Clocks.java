package hotline.request.handling;

import hotline.deadline.Explanation;
import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.EventChain;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.request.events.NewPart;
import hotline.request.events.StartedClock;
import hotline.request.events.SuperiorOrder;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that start at an instant by the rules in force.
 *
 * @param superior the order from above, whose limit ends completion where it comes before the own one
 */
public record Clocks(Rules rules, Matter matter, @Nullable SuperiorOrder superior, Instant now) {

    /**
     * The clocks of a cycle of the request itself: its completion, the hotline's dispatch and, where urgent, the response.
     *
     * @param begun when the cycle began, which is before now where the request comes back to it
     */
    public List<StartedClock> ofCycle(Step step, Start event, Instant begun, boolean isToBeDispatched) {
        List<StartedClock> clocks = new ArrayList<>();
        if (isToBeDispatched) {
            clocks.add(start(Step.DISPATCH, event));
        }
        clocks.add(completion(step, event, begun));
        if (isToBeDispatched && matter.urgency() == Urgency.URGENT) {
            clocks.add(start(Step.RESPONSE, event));
        }
        return List.copyOf(clocks);
    }

    /** The clocks of a department's part; anonymous callers cannot be contacted, and only a lead sends back. */
    public NewPart part(PartRole role, DepartmentKey department, Step completion) {
        List<StartedClock> clocks = new ArrayList<>();
        clocks.add(start(Step.ACKNOWLEDGEMENT, Start.DISPATCH));
        if (role == PartRole.LEAD) {
            clocks.add(start(Step.SEND_BACK, Start.DISPATCH));
            if (!matter.anonymous()) {
                clocks.add(start(Step.FIRST_CONTACT, Start.DISPATCH));
            }
        }
        clocks.add(completion(completion, Start.DISPATCH, now));
        return new NewPart(role, department, List.copyOf(clocks));
    }

    public StartedClock start(Step step, Start event) {
        return rules.start(step, RequestMatter.of(matter), now, event);
    }

    /** The clock of a petition's decision or of an order's answer. */
    public StartedClock start(Step step) {
        return rules.start(step, RequestMatter.of(matter), now);
    }

    private StartedClock completion(Step step, Start event, Instant begun) {
        StartedClock own = start(step, event);
        Instant limit = superior == null || !superior.binds(begun) ? null : superior.dueAt();
        if (limit == null || (own.dueAt() != null && !own.dueAt().isAfter(limit))) {
            return own;
        }
        Explanation why = Explanation.superior(limit, rules.calendar().zone());
        return new StartedClock(step, now, limit, false, EventChain.tree(why));
    }
}
