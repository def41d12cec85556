package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.DayKind;
import hotline.calendar.OfficialNotices;
import hotline.calendar.SpecialDay;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Explanation.Part;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlinesProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final RuleMatter MATTER = new RuleMatter("help", "normal", null, false);

    @Property
    void aLaterStartNeverGivesAnEarlierDue(
            @ForAll("limits") Limit limit, @ForAll("starts") Instant one, @ForAll("starts") Instant other) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        assertThat(due(limit, CALENDAR, later).due())
                .isAfterOrEqualTo(due(limit, CALENDAR, earlier).due());
    }

    @Property
    void aStartMinutesLaterNeverGivesAnEarlierDue(
            @ForAll("limits") Limit limit, @ForAll("starts") Instant start, @ForAll("minutes") int minutes) {
        Instant later = start.plusSeconds(60L * minutes);

        assertThat(due(limit, CALENDAR, later).due())
                .isAfterOrEqualTo(due(limit, CALENDAR, start).due());
    }

    @Property
    void aFurtherHolidayNeverMakesItEarlier(
            @ForAll("limits") Limit limit, @ForAll("starts") Instant start, @ForAll("offsets") int days) {
        LocalDate holiday = start.atZone(CALENDAR.zone()).toLocalDate().plusDays(days);
        WorkingCalendar stricter = CALENDAR.with(new SpecialDay(holiday, DayKind.LOCAL_DAY_OFF, "停电"));

        assertThat(due(limit, stricter, start).due())
                .isAfterOrEqualTo(due(limit, CALENDAR, start).due());
    }

    @Property
    void theDueInstantIsBehindTheStart(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        assertThat(due(limit, CALENDAR, start).due()).isAfter(start);
    }

    @Property
    void aLongerTermIsNeverDueEarlier(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        WorkingTime time = limit.time();
        Limit longer = new Limit(
                new WorkingTime(time.amount() + 1, time.unit()),
                limit.countsFrom(),
                limit.roundTheClock(),
                limit.endOfDay(),
                limit.outOfHours());

        assertThat(due(longer, CALENDAR, start).due())
                .isAfter(due(limit, CALENDAR, start).due());
    }

    @Property
    void theExplanationCountsExactlyTheTerm(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        List<Part> parts = due(limit, CALENDAR, start).explanation().parts();

        assertThat(parts.stream().mapToInt(Part::counted).sum()).isEqualTo(expectedCount(limit));
        assertThat(parts.get(parts.size() - 1).total()).isEqualTo(expectedCount(limit));
    }

    @Property
    void whatIsCountedAsAWorkingDayIsOne(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        List<Part> parts = due(limit, CALENDAR, start).explanation().parts();

        assertThat(parts)
                .filteredOn(part -> part.counted() > 0 && part.day() != null)
                .allMatch(part -> Objects.requireNonNull(part.day()).isWorking());
    }

    @Property
    void theExplanationLeavesNoDayOut(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        Assume.that(limit.countsWholeDays());

        List<Part> days = due(limit, CALENDAR, start).explanation().parts().stream()
                .filter(part -> part.fromTime() == null)
                .toList();

        for (int next = 1; next < days.size(); next++) {
            assertThat(days.get(next).from()).isEqualTo(days.get(next - 1).to().plusDays(1));
        }
    }

    @Property
    void officialYearsAloneAreFinal(@ForAll("limits") Limit limit, @ForAll("starts") Instant start) {
        WorkingCalendar unofficial =
                new WorkingCalendar(CALENDAR.zone(), 1, CALENDAR.hours(), Set.of(), CALENDAR.specialDays());

        assertThat(due(limit, CALENDAR, start).provisional()).isFalse();
        assertThat(due(limit, unofficial, start).provisional()).isEqualTo(!limit.roundTheClock());
    }

    private static int expectedCount(Limit limit) {
        int amount = limit.time().amount();
        int workingMinutes = (int) CALENDAR.hours().length().toMinutes();
        return switch (limit.time().unit()) {
            case MINUTE, CALENDAR_DAY -> amount;
            case WORKING_HOUR -> 60 * amount;
            case WORKING_DAY -> limit.countsFrom() == CountsFrom.MOMENT ? workingMinutes * amount : amount;
        };
    }

    private static Deadline due(Limit limit, WorkingCalendar calendar, Instant start) {
        Rule rule = new Rule(Step.COMPLETION, Condition.ANY, limit, "", true);
        RulePack pack = new RulePack("test", 1, "试用规则", "", List.of(rule));
        return Deadlines.due(pack, calendar, Step.COMPLETION, MATTER, start).orElseThrow();
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Unit.class),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(CountsFrom.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(EndOfDay.class),
                        Arbitraries.of(OutOfHours.class))
                .as(DeadlinesProperties::limit);
    }

    /** Around the clock only where that has a meaning. */
    private static Limit limit(
            Unit unit, int amount, CountsFrom from, boolean roundTheClock, EndOfDay end, OutOfHours outOfHours) {
        boolean canGoRound = unit == Unit.MINUTE || unit == Unit.CALENDAR_DAY;
        boolean goesRound = roundTheClock && canGoRound;
        int units = unit == Unit.MINUTE ? amount * 35 : amount;
        return new Limit(
                new WorkingTime(units, unit), from, goesRound, goesRound ? EndOfDay.MIDNIGHT : end, outOfHours);
    }

    /** Five years of instants, with many at the edges of days and of office hours. */
    @Provide
    Arbitrary<Instant> starts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 5 * 365).map(day -> LocalDate.of(2020, 1, 1)
                .plusDays(day));
        Arbitrary<Integer> edges = Arbitraries.of(0, 1, 479, 480, 720, 840, 1079, 1080, 1081, 1438, 1439);
        Arbitrary<Integer> minutes =
                Arbitraries.oneOf(edges, Arbitraries.integers().between(0, 1439));
        Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 1, 59);
        return Combinators.combine(days, minutes, seconds).as(DeadlinesProperties::instant);
    }

    private static Instant instant(LocalDate day, int minute, int second) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute).plusSeconds(second);
        return local.atZone(CALENDAR.zone()).toInstant();
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 4 * 1440);
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(-1, 25);
    }
}
