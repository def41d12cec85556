package hotline.request.handling;

import hotline.request.events.MovedClock;
import hotline.request.events.RuleVersions;
import hotline.request.events.StartedClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of handling with its own deadline and, once finished, its own verdict for ever.
 *
 * @param number from 1; the first cycle's verdict is the headline's
 * @param dueAt by the rules, after granted extensions; absent where no limit applies
 * @param originalDueAt as it was when the cycle began
 * @param adjudicatedVerdict what two persons decided about the verdict (认定); stands beside it and replaces nothing
 */
public record HandlingCycle(
        int number,
        CycleKind kind,
        Instant startedAt,
        @Nullable RuleVersions rules,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict,
        @Nullable Verdict adjudicatedVerdict) {

    public static HandlingCycle begun(
            int number,
            CycleKind kind,
            Instant start,
            @Nullable RuleVersions rules,
            @Nullable Instant dueAt,
            boolean provisional) {
        return new HandlingCycle(number, kind, start, rules, dueAt, dueAt, provisional, null, null, null);
    }

    /** On time means completed at or before the deadline; without a deadline there is no verdict. */
    public HandlingCycle completed(Instant at) {
        Verdict reached = dueAt == null ? null : at.isAfter(dueAt) ? Verdict.LATE : Verdict.ON_TIME;
        return new HandlingCycle(
                number, kind, startedAt, rules, dueAt, originalDueAt, provisional, at, reached, adjudicatedVerdict);
    }

    /** It ends late without having been completed. */
    public HandlingCycle withdrawnLate() {
        return new HandlingCycle(
                number,
                kind,
                startedAt,
                rules,
                dueAt,
                originalDueAt,
                provisional,
                completedAt,
                Verdict.LATE,
                adjudicatedVerdict);
    }

    /** The cycle without the verdict that its times cannot give. */
    public HandlingCycle unjudged() {
        return new HandlingCycle(
                number,
                kind,
                startedAt,
                rules,
                dueAt,
                originalDueAt,
                provisional,
                completedAt,
                null,
                adjudicatedVerdict);
    }

    public HandlingCycle moved(MovedClock to) {
        return new HandlingCycle(
                number,
                kind,
                startedAt,
                rules,
                to.dueAt(),
                OriginalDue.after(originalDueAt, to.dueAt()),
                to.provisional(),
                completedAt,
                verdict,
                adjudicatedVerdict);
    }

    /** The clock starts again, as if the request had come in then. */
    public HandlingCycle startedAgain(StartedClock clock, RuleVersions versions) {
        return new HandlingCycle(
                number,
                kind,
                startedAt,
                versions,
                clock.dueAt(),
                clock.dueAt(),
                clock.provisional(),
                null,
                null,
                adjudicatedVerdict);
    }

    public HandlingCycle recomputed(RuleVersions versions) {
        return new HandlingCycle(
                number,
                kind,
                startedAt,
                versions,
                dueAt,
                originalDueAt,
                provisional,
                completedAt,
                verdict,
                adjudicatedVerdict);
    }

    public HandlingCycle adjudicated(Verdict decided) {
        return new HandlingCycle(
                number, kind, startedAt, rules, dueAt, originalDueAt, provisional, completedAt, verdict, decided);
    }
}
