package hotline.deadline;

import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import hotline.deadline.Step.Start;
import hotline.deadline.count.Count;
import hotline.deadline.count.DayCount;
import hotline.deadline.count.TimeCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arithmetic of deadlines: pure, from data alone. */
public final class Deadlines {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Deadlines() {}

    /**
     * Until when a step is to be done.
     *
     * @param start the event that starts the step's clock
     * @return empty where the pack gives the step no deadline
     */
    public static Optional<Deadline> due(
            RulePack pack, WorkingCalendar calendar, Step step, RuleMatter matter, Instant start) {
        return due(pack, calendar, step, matter, start, step.start());
    }

    /**
     * Until when a step is to be done.
     *
     * @param event what starts the step's clock, to be named in the explanation
     */
    public static Optional<Deadline> due(
            RulePack pack, WorkingCalendar calendar, Step step, RuleMatter matter, Instant start, Start event) {
        return pack.ruleFor(step, matter).map(Rule::limit).map(limit -> due(pack, calendar, step, limit, start, event));
    }

    /** Until when a step is to be done, without the explanation: for many requests at once. */
    public static Optional<Instant> dueAt(
            RulePack pack, WorkingCalendar calendar, Step step, RuleMatter matter, Instant start) {
        return pack.ruleFor(step, matter).map(Rule::limit).map(limit -> count(
                        calendar, limit, start.atZone(calendar.zone()))
                .due()
                .toInstant());
    }

    /**
     * A deadline that is extended: counted on from the old one, whenever the extension is granted.
     *
     * @param amount in working or calendar days
     */
    public static Deadline extended(
            RulePack pack, WorkingCalendar calendar, Step step, Instant oldDue, WorkingTime amount) {
        // midnight is the end of the day before, so that the day after it is the first that is added
        Instant lastMoment = oldDue.minusNanos(1);
        Limit limit = new Limit(
                amount,
                CountsFrom.NEXT_WORKING_DAY,
                amount.unit() == Unit.CALENDAR_DAY,
                EndOfDay.MIDNIGHT,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
        return due(pack, calendar, step, limit, lastMoment, Start.OLD_DEADLINE);
    }

    /**
     * A deadline for which a superior platform's limit holds where that comes earlier.
     *
     * @param own absent where the pack gives none
     */
    public static Deadline limited(@Nullable Deadline own, Instant limit, RulePack pack, WorkingCalendar calendar) {
        if (own != null && !own.due().isAfter(limit)) {
            return own;
        }
        Explanation why = Explanation.superior(limit, calendar.zone());
        Explanation whole = own == null ? why : own.explanation().then(why);
        return new Deadline(limit, false, whole, pack.code(), pack.version(), calendar.version());
    }

    private static Deadline due(
            RulePack pack, WorkingCalendar calendar, Step step, Limit limit, Instant start, Start event) {
        ZonedDateTime from = start.atZone(calendar.zone());
        Count count = count(calendar, limit, from);
        boolean provisional = !count.unofficialYears().isEmpty();
        Explanation explanation = new Wording(pack, step, event, limit, from).explain(count);
        return new Deadline(
                count.due().toInstant(), provisional, explanation, pack.code(), pack.version(), calendar.version());
    }

    private static Count count(WorkingCalendar calendar, Limit limit, ZonedDateTime from) {
        return limit.countsWholeDays() ? DayCount.of(calendar, limit, from) : TimeCount.of(calendar, limit, from);
    }

    /** An instant as people write a due time: midnight is 24:00 of the day that ends. */
    public static String shown(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            LocalDate ended = local.toLocalDate().minusDays(1);
            return ended + " 24:00";
        }
        return SHOWN.format(local);
    }
}
