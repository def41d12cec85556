package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficeTime;
import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of standing still, for every unit and end of day. */
class StandingStillProperties {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final OfficeTime OFFICE = new OfficeTime(CALENDAR);
    private static final RuleMatter MATTER = new RuleMatter("help", "normal", null, false);

    /** A clock that stops before its deadline and runs on some time later. */
    record Stop(Limit limit, Instant start, Instant due, Instant from, Instant to) {

        Ending moved() {
            return unit().movedBy(Ending.at(due), from, to);
        }

        ClockUnit unit() {
            return ClockUnit.of(limit, CALENDAR);
        }
    }

    @Property
    void whatLosesNoOfficeMinuteMovesNothing(@ForAll("stops") Stop stop) {
        boolean isLost = !OFFICE.between(stop.from(), stop.to()).isZero();

        if (stop.unit().runsInOfficeHours() && !isLost && stop.to().isBefore(stop.due())) {
            assertThat(stop.moved().due()).isEqualTo(stop.due());
        }
        assertThat(stop.unit()
                        .movedBy(Ending.at(stop.due()), stop.from(), stop.from())
                        .due())
                .isEqualTo(stop.due());
    }

    @Property
    void theOfficeTimeLeftIsTheOfficeTimeLeft(@ForAll("stops") Stop stop) {
        Duration left = OFFICE.between(stop.from(), stop.due());

        if (stop.unit().runsInOfficeHours() && !left.isZero()) {
            Instant runsOut = stop.moved().runsOut();
            assertThat(OFFICE.between(stop.to(), runsOut)).isEqualTo(left);
            assertThat(OFFICE.between(runsOut, stop.moved().due()))
                    .isLessThan(CALENDAR.hours().length());
        }
    }

    @Property
    void aLongerStandstillNeverEndsEarlier(@ForAll("stops") Stop stop, @ForAll("minutes") int minutes) {
        Instant later = stop.to().plusSeconds(60L * minutes);

        assertThat(stop.unit()
                        .movedBy(Ending.at(stop.due()), stop.from(), later)
                        .due())
                .isAfterOrEqualTo(stop.moved().due());
    }

    @Property
    void neverEndsEarlierThanItWouldHaveNorBeforeItRunsAgain(@ForAll("stops") Stop stop) {
        assertThat(stop.moved().due()).isAfterOrEqualTo(stop.due()).isAfterOrEqualTo(stop.to());
    }

    @Property
    void aLaterDeadlineStaysTheLater(@ForAll("stops") Stop stop, @ForAll("minutes") int minutes) {
        Limit limit = stop.limit();
        Limit longer = new Limit(
                new WorkingTime(
                        limit.time().amount() + minutes % 9, limit.time().unit()),
                limit.countsFrom(),
                limit.roundTheClock(),
                limit.endOfDay(),
                limit.outOfHours());
        Instant later = stop.unit()
                .movedBy(Ending.at(due(longer, stop.start())), stop.from(), stop.to())
                .due();

        assertThat(later).isAfterOrEqualTo(stop.moved().due());
    }

    @Property
    void twoHalvesGiveBackAsMuchAsTheWhole(@ForAll("stops") Stop stop, @ForAll("shares") double share) {
        Duration whole = Duration.between(stop.from(), stop.to());
        Instant between = stop.from().plusSeconds((long) (whole.toSeconds() * share));

        Ending first = stop.unit().movedBy(Ending.at(stop.due()), stop.from(), between);

        assertThat(stop.unit().movedBy(first, between, stop.to()).due())
                .isEqualTo(stop.moved().due());
    }

    @Property
    void sharesLieInOrderWithinTheTime(@ForAll("stops") Stop stop, @ForAll("shares") double share) {
        Duration left = stop.unit().between(stop.from(), stop.due());
        Duration some = Duration.ofSeconds((long) (left.toSeconds() * share));

        Instant instant = stop.unit().before(stop.due(), some);

        assertThat(instant).isBetween(stop.from(), stop.due());
        assertThat(stop.unit().between(instant, stop.due())).isEqualTo(some);
    }

    @Provide
    Arbitrary<Stop> stops() {
        return Combinators.combine(limits(), starts(), shares(), lengths()).as(StandingStillProperties::stop);
    }

    private static Stop stop(Limit limit, Instant start, double share, int minutes) {
        Instant due = due(limit, start);
        Instant from = start.plusSeconds((long) (Duration.between(start, due).toSeconds() * share));
        return new Stop(limit, start, due, from, from.plusSeconds(60L * minutes));
    }

    private static Instant due(Limit limit, Instant start) {
        Rule rule = new Rule(Step.COMPLETION, Condition.ANY, limit, "", true);
        RulePack pack = new RulePack("test", 1, "试用规则", "", List.of(rule));
        return Deadlines.due(pack, CALENDAR, Step.COMPLETION, MATTER, start)
                .orElseThrow()
                .due();
    }

    private static Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Unit.class),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(CountsFrom.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(EndOfDay.class))
                .as(StandingStillProperties::limit);
    }

    private static Limit limit(Unit unit, int amount, CountsFrom from, boolean roundTheClock, EndOfDay end) {
        boolean goesRound = roundTheClock && (unit == Unit.MINUTE || unit == Unit.CALENDAR_DAY);
        return new Limit(
                new WorkingTime(unit == Unit.MINUTE ? amount * 35 : amount, unit),
                from,
                goesRound,
                goesRound ? EndOfDay.MIDNIGHT : end,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
    }

    private static Arbitrary<Instant> starts() {
        Arbitrary<Integer> edges = Arbitraries.of(0, 479, 480, 720, 840, 1079, 1080, 1439);
        Arbitrary<Integer> minutes =
                Arbitraries.oneOf(edges, Arbitraries.integers().between(0, 1439));
        return Combinators.combine(Arbitraries.integers().between(0, 5 * 365), minutes)
                .as((day, minute) -> LocalDate.of(2020, 1, 1)
                        .plusDays(day)
                        .atStartOfDay()
                        .plusMinutes(minute)
                        .atZone(CALENDAR.zone())
                        .toInstant());
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 300), Arbitraries.integers().between(0, 30 * 1440));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 6 * 1440);
    }

    @Provide
    static Arbitrary<Double> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.5, 1.0), Arbitraries.doubles().between(0, 1));
    }
}
