package hotline.request.acts.course;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import java.util.List;

/** Acts that change a request's course: merging, withdrawing and handling it anew. */
public final class CourseRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.MERGE, Merge.class, Merged.class, ActGroup.COURSE).when(OfferedWhen.IN_TIME),
            new ActType(Act.UNMERGE, Unmerge.class, Unmerged.class, ActGroup.COURSE),
            new ActType(Act.WITHDRAW, Withdraw.class, Withdrawn.class, ActGroup.COURSE),
            new ActType(Act.REDO, Redo.class, Redone.class, ActGroup.COURSE),
            new ActType(Act.REOPEN, Reopen.class, Reopened.class, ActGroup.COURSE));

    private CourseRoom() {}
}
