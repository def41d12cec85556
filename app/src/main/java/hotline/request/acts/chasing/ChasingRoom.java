package hotline.request.acts.chasing;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.shared.DepartmentKey;
import java.util.List;

/** Acts by which callers and supervisors press for an answer (催单, 催办). */
public final class ChasingRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.REPEAT_CALL, RepeatCall.class, CallRepeated.class, ActGroup.CHASING),
            new ActType(Act.REMIND, Remind.class, Reminded.class, ActGroup.CHASING));

    private ChasingRoom() {}

    /** The caller called again. */
    public static Command repeatCall(String text) {
        return new RepeatCall(text);
    }

    /** Reminds one of the departments that have an open part. */
    public static Command remind(DepartmentKey department, String text) {
        return new RemindDepartment(department, text);
    }
}
