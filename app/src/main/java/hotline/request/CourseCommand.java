package hotline.request;

import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes a request out of the count, brings it back, or begins another round. */
public sealed interface CourseCommand extends ActCommand {

    /** Takes back what was transferred. */
    record Return(String reason) implements CourseCommand {
        @Override
        public Act act() {
            return Act.RETURN;
        }
    }

    /** Makes it part of an earlier request on the same matter. */
    record Merge(RequestNumber parent, String reason) implements CourseCommand {
        @Override
        public Act act() {
            return Act.MERGE;
        }
    }

    /** Makes it a request of its own again. */
    record Unmerge(String reason) implements CourseCommand {
        @Override
        public Act act() {
            return Act.UNMERGE;
        }
    }

    /** The caller withdraws it. */
    record Withdraw(String reason) implements CourseCommand {
        @Override
        public Act act() {
            return Act.WITHDRAW;
        }
    }

    /**
     * Begins a further round because the dissatisfaction is justified.
     *
     * @param reason why it is justified
     * @param department which one; absent for the lead of the last round
     */
    record Redo(String reason, @Nullable DepartmentKey department) implements CourseCommand {
        @Override
        public Act act() {
            return Act.REDO;
        }

        @Override
        public List<DepartmentKey> departments() {
            return department == null ? List.of() : List.of(department);
        }
    }

    /** Begins a further round because the matter came up again. */
    record Reopen(String reason) implements CourseCommand {
        @Override
        public Act act() {
            return Act.REOPEN;
        }
    }
}
