package hotline.request.acts.supervision;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding.Kind;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts of supervision orders and their answers (督办). */
public final class SupervisionRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.SUPERVISE, Supervise.class, SupervisionOrdered.class, ActGroup.CHASING),
            new ActType(Act.ANSWER_ORDER, AnswerOrder.class, OrderAnswered.class, ActGroup.NEXT)
                    .quietly()
                    .when(OfferedWhen.OWN_LEAD.and(OfferedWhen.open(Kind.SUPERVISION_ORDER))));

    private SupervisionRoom() {}

    /**
     * Orders the lead to answer for what a sweep found.
     *
     * @param level 1 to 3
     */
    public static Command supervise(int level, String cause, String text) {
        return new SuperviseForCause(level, cause, text);
    }
}
