package hotline.statistics;

import hotline.statistics.Course.Lift;
import hotline.statistics.Course.Round;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether a cycle of a life was late or overdue, as far as the log had told it. */
final class Lateness {

    private Lateness() {}

    /** The life after an act, with the lateness that the act lifted from a cycle. */
    static Life told(Life before, Life after, int round, String act, Instant at) {
        return isLate(before, round, at) && !isLate(after, round, at)
                ? after.with(after.course().lifted(new Lift(at, act)))
                : after;
    }

    private static boolean isLate(Life life, int round, Instant at) {
        return round == 1
                ? isFirstLate(life, at)
                : isLate(life.course().rounds().get(round - 2), at);
    }

    private static boolean isFirstLate(Life life, Instant at) {
        Course course = life.course();
        boolean isUnrated = life.anomaly() != null || life.declared() != null;
        return !isUnrated
                && isLate(
                        life.dueAsOf(at),
                        life.endedAt(),
                        course.adjudicated(),
                        first(course.pausedAt(), course.repliedAt()),
                        at);
    }

    private static boolean isLate(Round round, Instant at) {
        Instant ended = round.endedAt();
        boolean isDroppedInTime =
                round.dropped() && ended != null && round.movedDue() != null && !ended.isAfter(round.movedDue());
        return !isDroppedInTime
                && isLate(round.movedDue(), ended, round.adjudicated(), first(round.pausedAt(), round.repliedAt()), at);
    }

    private static boolean isLate(
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable String adjudicated,
            @Nullable Instant stopped,
            Instant at) {
        if (due == null) {
            return false;
        }
        if (ended != null) {
            return adjudicated == null ? ended.isAfter(due) : adjudicated.equals("late");
        }
        return stopped == null ? !due.isAfter(at) : stopped.isAfter(due);
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }
}
