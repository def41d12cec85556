package hotline.request.acts.supervision;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.Part;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Requirements;
import hotline.shared.DepartmentKey;

/**
 * The department was ordered to answer for the handling.
 *
 * @param level 1 to 3
 * @param cause {@code by-hand}, or what the sweep found
 * @param clock of the answer
 */
@JsonTypeName("supervision-ordered")
record SupervisionOrdered(
        int level, DepartmentKey department, int assignment, String cause, String text, StartedClock clock)
        implements RequestEvent {

    static SupervisionOrdered of(ServiceRequest request, int level, String cause, String text, Circumstances given) {
        Part lead = Requirements.leadPart(request);
        return new SupervisionOrdered(
                level,
                lead.department(),
                lead.number(),
                cause,
                text,
                given.clocks(request).start(Step.SUPERVISION));
    }

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.opened(
                handling.proceeding(Kind.SUPERVISION_ORDER, assignment, occasion, Integer.toString(level), null),
                clock));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("level", sentence.label("level", Integer.toString(level)));
        sentence.department(department);
        sentence.fact("cause", sentence.label("supervision-cause", cause));
        sentence.limit(clock);
        sentence.note(text);
    }
}
