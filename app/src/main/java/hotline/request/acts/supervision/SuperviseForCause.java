package hotline.request.acts.supervision;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;

/**
 * Orders the department to answer for what a sweep found.
 *
 * @param level 1 to 3
 * @param cause what the sweep found
 */
record SuperviseForCause(int level, String cause, String text) implements Command {

    @Override
    public Act act() {
        return Act.SUPERVISE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(SupervisionOrdered.of(request, level, cause, text, given));
    }
}
