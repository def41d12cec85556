package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RandomLife.Turn;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Verdict;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever people do to a request, in whatever order, as long as the lifecycle and the rules of the acts allow it. */
class LifeProperties {

    private static final int LIVES = 300;
    private static final int ATTEMPTS = 60;
    private static final Set<Act> MAY_MOVE_DEADLINES = EnumSet.of(
            Act.GRANT_EXTENSION, Act.RESUME, Act.REFUSE_REPLY, Act.CORRECT, Act.RECOMPUTE, Act.SUPERIOR_ANSWER);

    @Property(tries = LIVES)
    void theEventsReadBackFoldIntoTheRequest(@ForAll long seed) {
        RandomLife life = RandomLife.of(seed, ATTEMPTS);

        ServiceRequest folded = null;
        for (RecordedEvent event : life.events()) {
            folded = Fold.next(folded, readBack(event));
        }

        assertThat(folded).isEqualTo(life.request());
    }

    @Property(tries = LIVES)
    void oneDepartmentLeadsAndNoneHasTwoParts(@ForAll long seed) {
        eachTurn(seed, turn -> {
            List<Part> open = turn.after().parts().stream().filter(Part::isOpen).toList();

            assertThat(open).filteredOn(Part::isLead).hasSizeLessThanOrEqualTo(1);
            assertThat(open).extracting(Part::department).doesNotHaveDuplicates();
        });
    }

    @Property(tries = LIVES)
    void theStatusSaysWhereThePartsStand(@ForAll long seed) {
        eachTurn(seed, turn -> {
            ServiceRequest after = turn.after();
            Part lead = after.leadPart();
            boolean isWithLead = lead != null && lead.isOpen();
            boolean isTakenOn = lead != null && lead.isOpen() && lead.acknowledgedAt() != null;
            switch (after.status()) {
                case DISPATCHED -> assertThat(isWithLead && !isTakenOn).isTrue();
                case IN_PROGRESS -> assertThat(isTakenOn).isTrue();
                case SENT_BACK, PAUSED, AWAITING_SIGNATURE, UNDER_REVIEW ->
                    assertThat(isWithLead).isTrue();
                case MERGED ->
                    assertThat(after.handling()).isEqualTo(turn.before().handling());
                default -> assertThat(after.parts()).noneMatch(Part::isOpen);
            }
        });
    }

    @Property(tries = LIVES)
    void aFinishedCycleStaysAsItIs(@ForAll long seed) {
        eachTurn(seed, turn -> turn.before().cycles().stream()
                .filter(cycle -> cycle.completedAt() != null)
                .forEach(finished -> {
                    HandlingCycle later = turn.after().cycles().get(finished.number() - 1);
                    assertThat(later.adjudicated(Verdict.LATE)).isEqualTo(finished.adjudicated(Verdict.LATE));
                    assertThat(turn.after().leadOf(finished.number()))
                            .isEqualTo(turn.before().leadOf(finished.number()));
                    assertThat(turn.after().direct()).isEqualTo(turn.before().direct());
                }));
    }

    @Property(tries = LIVES)
    void onlySomeActsMoveDeadlinesAndNoneIntoThePast(@ForAll long seed) {
        eachTurn(seed, turn -> turn.before().clocks().forEach(before -> {
            ClockRun after = same(before, turn.after());
            if (before.originalDueAt() == null || after.dueAt() == null) {
                // a correction gave the matter its first deadline, or took away what it never had
                assertThat(after.originalDueAt()).isEqualTo(after.dueAt());
            } else {
                assertThat(after.originalDueAt()).isEqualTo(before.originalDueAt());
            }
            if (!Objects.equals(after.dueAt(), before.dueAt())) {
                assertThat(turn.event().act()).isIn(MAY_MOVE_DEADLINES);
                assertThat(after.dueAt())
                        .satisfiesAnyOf(
                                due -> assertThat(due).isNull(),
                                // an extension counts on from the old deadline, however late it is granted
                                due -> assertThat(isExtension(turn.event())).isTrue(),
                                due -> assertThat(due).isAfterOrEqualTo(standing(before, turn)));
            }
        }));
    }

    /** Granted here, or by the platform that ordered it. */
    private static boolean isExtension(RecordedEvent event) {
        return event.act() == Act.GRANT_EXTENSION
                || (event.act() == Act.SUPERIOR_ANSWER && event.payload().contains("\"extension\":"));
    }

    /** What the actor cannot put right by other words is no reason to refuse what was offered. */
    @Property(tries = LIVES)
    void whatIsOfferedIsNotRefusedForWantOfAnOccasion(@ForAll long seed) {
        assertThat(RandomLife.of(seed, ATTEMPTS).tried())
                .filteredOn(RandomLife.Tried::offered)
                .extracting(RandomLife.Tried::refusal)
                .doesNotContain(
                        RequestProblem.OTHER_DEPARTMENT,
                        RequestProblem.NOTHING_PENDING,
                        RequestProblem.SAME_PERSON,
                        RequestProblem.CONFERENCE_REQUIRED);
    }

    @Property(tries = LIVES)
    void whatIsDoneHadBeenOffered(@ForAll long seed) {
        // the callers of these lives are anonymous and cannot be contacted, and no page asks for a recomputation
        assertThat(RandomLife.of(seed, ATTEMPTS).tried())
                .filteredOn(tried -> tried.refusal() == null)
                .filteredOn(tried -> tried.act() != Act.CONTACT && tried.act() != Act.RECOMPUTE)
                .allMatch(RandomLife.Tried::offered);
    }

    @Property(tries = LIVES)
    void noActMakesARequestOverdue(@ForAll long seed) {
        eachTurn(seed, turn -> {
            boolean wasInTime = turn.before().isOpen() && !turn.before().isOverdueAt(turn.at());
            if (wasInTime && turn.before().standing().superior() == null) {
                assertThat(turn.after().isOverdueAt(turn.at().minusNanos(1))).isFalse();
            }
        });
    }

    @Property(tries = LIVES)
    void noLatenessVanishes(@ForAll long seed) {
        Set<Act> lifting = EnumSet.of(Act.GRANT_EXTENSION, Act.CORRECT, Act.RECOMPUTE, Act.SUPERIOR_ANSWER);
        eachTurn(seed, turn -> {
            boolean wasOverdue = turn.before().isOverdueAt(turn.at());
            boolean isStill = turn.after().isOverdueAt(turn.at());
            HandlingCycle round =
                    turn.after().cycles().get(turn.before().cycle().number() - 1);
            boolean isCompleted = round.completedAt() != null;
            assertThat(!wasOverdue
                            || isStill
                            || isCompleted
                            || isWithdrawnLate(turn.event().act(), round)
                            || lifting.contains(turn.event().act()))
                    .as(turn.event().act().code())
                    .isTrue();
        });
    }

    @Property(tries = LIVES)
    void onlyALateWithdrawalEndsARoundWithAVerdictAndWithoutACompletion(@ForAll long seed) {
        eachTurn(seed, turn -> {
            int number = turn.before().cycle().number();
            HandlingCycle before = turn.before().cycle();
            HandlingCycle after = turn.after().cycles().get(number - 1);
            boolean isEndedSo = before.verdict() == null && after.verdict() != null && after.completedAt() == null;

            assertThat(isEndedSo)
                    .as(turn.event().act().code())
                    .isEqualTo(isPastDue(turn) && turn.event().act() == Act.WITHDRAW);
            if (isEndedSo) {
                assertThat(isWithdrawnLate(turn.event().act(), after)).isTrue();
            }
        });
    }

    /** What happens at the deadline itself is in time. */
    private static boolean isPastDue(Turn turn) {
        return turn.before().isOverdueAt(turn.at().minusNanos(1));
    }

    /** It ends late although nothing was completed. */
    private static boolean isWithdrawnLate(Act act, HandlingCycle round) {
        return act == Act.WITHDRAW && round.completedAt() == null && round.verdict() == Verdict.LATE;
    }

    @Property(tries = LIVES)
    void theRequestsOwnClockHasTheDeadlineOfItsCycle(@ForAll long seed) {
        eachTurn(seed, turn -> {
            ClockRun own = turn.after().clock(turn.after().cycle().kind().step());

            assertThat(own).isNotNull();
            assertThat(own.dueAt()).isEqualTo(turn.after().dueAt());
            assertThat(own.originalDueAt()).isEqualTo(turn.after().cycle().originalDueAt());
        });
    }

    @Property(tries = LIVES)
    void noClockRunsOnceTheRequestIsFinishedOrGone(@ForAll long seed) {
        eachTurn(seed, turn -> {
            boolean isOver = !turn.after().isOpen() && turn.after().status() != RequestStatus.MERGED;
            if (isOver) {
                assertThat(turn.after().clocks()).noneMatch(ClockRun::isRunning);
            }
        });
    }

    @Property(tries = LIVES)
    void runsOfAClockFollowOneAnother(@ForAll long seed) {
        for (ClockRun run : RandomLife.of(seed, ATTEMPTS).request().clocks()) {
            assertThat(run.endedAt()).satisfiesAnyOf(end -> assertThat(end).isNull(), end -> assertThat(end)
                    .isAfterOrEqualTo(run.startedAt()));
        }
        eachTurn(seed, turn -> turn.after().clocks().stream()
                .filter(run -> turn.before().clocks().stream().noneMatch(known -> isSame(known, run)))
                .filter(run -> run.assignmentNumber() == 0 && run.runNumber() > 1)
                .forEach(run -> assertThat(turn.after().clocks())
                        .filteredOn(other -> other.step() == run.step() && other.assignmentNumber() == 0)
                        .filteredOn(ClockRun::isRunning)
                        .containsExactly(run)));
    }

    @Property(tries = LIVES)
    void whatHasEndedOrIsDecidedStaysSo(@ForAll long seed) {
        eachTurn(seed, turn -> {
            assertThat(turn.after().clocks())
                    .containsAll(turn.before().clocks().stream()
                            .filter(clock -> !clock.isRunning())
                            .toList());
            assertThat(turn.after().proceedings())
                    .containsAll(turn.before().proceedings().stream()
                            .filter(each -> !each.isOpen())
                            .toList());
            assertThat(turn.after().parts())
                    .containsAll(turn.before().parts().stream()
                            .filter(each -> !each.isOpen())
                            .toList());
        });
    }

    @Property(tries = LIVES)
    void clocksStandStillOnlyWhilePausedOrReviewed(@ForAll long seed) {
        eachTurn(seed, turn -> {
            RequestStatus status = turn.after().status();
            boolean stands = status == RequestStatus.PAUSED || status == RequestStatus.UNDER_REVIEW;
            assertThat(turn.after().clocks())
                    .filteredOn(clock -> clock.isRunning() && clock.isOfHandling())
                    .allMatch(clock -> (clock.stoppedAt() != null) == stands);
        });
    }

    @Example
    void everythingThatCanBeDoneIsDone() {
        Set<Act> done = LongStream.range(0, LIVES)
                .mapToObj(seed -> RandomLife.of(seed, ATTEMPTS))
                .flatMap(life -> life.turns().stream())
                .map(turn -> turn.event().act())
                .collect(Collectors.toSet());

        assertThat(EnumSet.complementOf(EnumSet.copyOf(done))).containsExactlyInAnyOrder(Act.REGISTER, Act.IMPORT);
    }

    private static void eachTurn(long seed, Consumer<Turn> check) {
        RandomLife.of(seed, ATTEMPTS).turns().forEach(check);
    }

    private static RecordedEvent readBack(RecordedEvent event) {
        return new RecordedEvent(
                event.sequence(),
                event.act(),
                event.actorId(),
                event.actorName(),
                event.occurredAt(),
                event.recordedAt(),
                EventCodec.read(event.payload()),
                event.payload(),
                event.previousHash(),
                event.hash());
    }

    /** What a moved deadline must not lie before: now, or when the clock stopped. */
    private static Instant standing(ClockRun clock, Turn turn) {
        Instant stopped = clock.stoppedAt();
        return stopped != null && turn.after().clockStoppedAt() != null ? stopped : turn.at();
    }

    private static ClockRun same(ClockRun clock, ServiceRequest request) {
        return request.clocks().stream()
                .filter(each -> isSame(each, clock))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSame(ClockRun one, ClockRun other) {
        return one.cycleNumber() == other.cycleNumber()
                && one.step() == other.step()
                && one.assignmentNumber() == other.assignmentNumber()
                && one.runNumber() == other.runNumber();
    }
}
