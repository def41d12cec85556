package hotline.request.acts.chasing;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.DepartmentKey;

/** Reminds one of the departments that have an open part, the lead or a supporting one. */
record RemindDepartment(DepartmentKey department, String text) implements Command {

    @Override
    public Act act() {
        return Act.REMIND;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        if (request.openPartOf(department) == null) {
            throw Requirements.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return Decision.of(new Reminded(department, text));
    }
}
