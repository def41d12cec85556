package hotline.request.handling;

import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.events.MovedClock;
import hotline.request.events.NewPart;
import hotline.request.events.Occasion;
import hotline.request.events.RuleVersions;
import hotline.request.events.StartedClock;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a request has been handled so far: its cycles, the departments' parts in them, the clocks of both, and what was or is
 * to be decided about them.
 */
public record Handling(
        List<HandlingCycle> cycles, List<Part> parts, List<ClockRun> clocks, List<Proceeding> proceedings) {

    // one order whether folded or loaded, so that both are equal
    private static final Comparator<ClockRun> CLOCK_ORDER = Comparator.comparingInt(ClockRun::cycleNumber)
            .thenComparingInt(ClockRun::assignmentNumber)
            .thenComparing(ClockRun::step)
            .thenComparingInt(ClockRun::runNumber);

    /** Which of them outlive the cycle they were opened in. */
    private static final Set<Kind> OUTLIVING = EnumSet.of(Kind.SEND_BACK, Kind.ADJUDICATION, Kind.SUPERIOR);

    public Handling {
        cycles = List.copyOf(cycles);
        parts = List.copyOf(parts);
        clocks = clocks.stream().sorted(CLOCK_ORDER).toList();
        proceedings = List.copyOf(proceedings);
    }

    public HandlingCycle cycle() {
        return cycles.get(cycles.size() - 1);
    }

    /** The lead's part in a cycle; absent before its dispatch and after a granted send-back. */
    public @Nullable Part leadOf(int cycleNumber) {
        Part lead = null;
        for (Part each : parts) {
            if (each.cycleNumber() == cycleNumber && each.isLead()) {
                lead = each;
            }
        }
        return lead == null || lead.ending() == PartEnding.SENT_BACK ? null : lead;
    }

    /** The last one of a kind that is undecided. */
    public Optional<Proceeding> open(Kind kind) {
        return proceedings.stream()
                .filter(each -> each.kind() == kind && each.isOpen())
                .reduce((first, second) -> second);
    }

    private int nextProceeding() {
        return proceedings.size() + 1;
    }

    /** The part that a proceeding is about. */
    public int partOf(int proceeding) {
        return proceedings.get(proceeding - 1).assignmentNumber();
    }

    /** A proceeding that an event opens in the current cycle, not yet among the others. */
    public Proceeding proceeding(
            Kind kind, int assignment, Occasion occasion, @Nullable String code, @Nullable Instant claimedAt) {
        return new Proceeding(
                nextProceeding(),
                kind,
                cycle().number(),
                assignment,
                occasion.at(),
                occasion.actorId(),
                code,
                null,
                claimedAt,
                null,
                null);
    }

    /** A further cycle begins, with its clocks. */
    public Handling began(CycleKind kind, Instant at, RuleVersions rules, List<StartedClock> started) {
        StartedClock completion = StartedClock.ofStep(started, kind.step());
        HandlingCycle cycle =
                HandlingCycle.begun(cycles.size() + 1, kind, at, rules, completion.dueAt(), completion.provisional());
        return began(cycle).started(started, 0);
    }

    private Handling began(HandlingCycle cycle) {
        return new Handling(append(cycles, List.of(cycle)), parts, clocks, proceedings);
    }

    public Handling changingCycle(int number, UnaryOperator<HandlingCycle> change) {
        List<HandlingCycle> next = cycles.stream()
                .map(each -> each.number() == number ? change.apply(each) : each)
                .toList();
        return new Handling(next, parts, clocks, proceedings);
    }

    public Handling changingCurrentCycle(UnaryOperator<HandlingCycle> change) {
        return changingCycle(cycle().number(), change);
    }

    /** A department's part begins, with its clocks. */
    public Handling assigned(NewPart part, @Nullable Integer catalogueVersion, Instant at) {
        int number = parts.size() + 1;
        Part begun = Part.begun(number, cycle().number(), part.role(), part.department(), catalogueVersion, at);
        return new Handling(cycles, append(parts, List.of(begun)), clocks, proceedings).started(part.clocks(), number);
    }

    public Handling assigned(List<NewPart> parts, @Nullable Integer catalogueVersion, Instant at) {
        Handling next = this;
        for (NewPart part : parts) {
            next = next.assigned(part, catalogueVersion, at);
        }
        return next;
    }

    public Handling changing(int assignment, UnaryOperator<Part> change) {
        return changingThose(each -> each.number() == assignment, change);
    }

    /** Clocks start in the current cycle; the same clock may run several times. */
    public Handling started(List<StartedClock> started, int assignment) {
        Handling next = this;
        for (StartedClock clock : started) {
            next = next.started(clock, assignment, next.runsOf(clock.step(), assignment) + 1);
        }
        return next;
    }

    /** A proceeding is opened, and the clock of its decision or answer starts. */
    public Handling opened(Proceeding proceeding, @Nullable StartedClock clock) {
        Handling next = new Handling(cycles, parts, clocks, append(proceedings, List.of(proceeding)));
        return clock == null ? next : next.started(clock, proceeding.assignmentNumber(), proceeding.number());
    }

    /** A proceeding is decided, and its clock ends. */
    public Handling closed(int proceeding, Instant at, Outcome outcome) {
        Predicate<ClockRun> itsClock = clock -> clock.step().isOfProceeding() && clock.runNumber() == proceeding;
        Handling closed = closing(each -> each.number() == proceeding, at, outcome);
        return outcome == Outcome.MOOT ? closed.droppingClocks(itsClock, at) : closed.endingClocks(itsClock, at);
    }

    public Handling closing(Predicate<Proceeding> which, Instant at, Outcome outcome) {
        List<Proceeding> next = proceedings.stream()
                .map(each -> each.isOpen() && which.test(each) ? each.closed(at, outcome) : each)
                .toList();
        return new Handling(cycles, parts, clocks, next);
    }

    /** A part is over without a reply, and so are its clocks. */
    public Handling ended(int assignment, PartEnding how, Instant at) {
        return changing(assignment, each -> each.ended(at, how))
                .droppingClocks(clock -> clock.assignmentNumber() == assignment, at)
                .closing(
                        each -> each.assignmentNumber() == assignment && !OUTLIVING.contains(each.kind()),
                        at,
                        Outcome.MOOT);
    }

    /** Parts are over because others took over. */
    public Handling reassigned(List<Integer> parts, Instant at) {
        Handling next = this;
        for (int part : parts) {
            next = next.ended(part, PartEnding.REASSIGNED, at);
        }
        return next;
    }

    /** The clocks of handling stand still. */
    public Handling stopped(Instant at) {
        return changingClocks(clock -> clock.isRunning() && clock.isOfHandling(), clock -> clock.stopped(at));
    }

    /** The clocks of handling run on. */
    public Handling resumed() {
        return changingClocks(ClockRun::isRunning, ClockRun::resumed);
    }

    /** Deadlines move, and with the request's own the cycle's. */
    public Handling moved(List<MovedClock> moves) {
        Handling next = this;
        int current = cycle().number();
        for (MovedClock move : moves) {
            next = next.changingClocks(
                    clock -> clock.cycleNumber() == current && clock.isRunning() && clock.is(move),
                    clock -> clock.moved(move));
            if (move.assignment() == 0 && move.step() == cycle().kind().step()) {
                next = next.changingCurrentCycle(cycle -> cycle.moved(move));
            }
        }
        return next;
    }

    /**
     * The running cycle reaches its verdict: the lead's reply stands and covers all parts.
     *
     * @param at the instant of the reply that stands
     * @param now when that became certain
     */
    public Handling completed(Instant at, Instant now) {
        int current = cycle().number();
        Part lead = leadOf(current);
        return changingThose(
                        each -> each.isOpen() && each.cycleNumber() == current,
                        each -> each.completed(at, each.equals(lead) ? PartEnding.REPLIED : PartEnding.COVERED))
                .changingCurrentCycle(cycle -> cycle.completed(at))
                .endingClocks(ClockRun::isOfHandling, at)
                .droppingClocks(clock -> clock.step().isOvertakenByReply(), now)
                .endingClocks(clock -> true, at)
                .closing(
                        each -> each.kind() == Kind.SUPERVISION_ORDER || each.kind() == Kind.REPLY_REVIEW,
                        now,
                        Outcome.DONE)
                .closing(each -> !OUTLIVING.contains(each.kind()), now, Outcome.MOOT);
    }

    /** The request is no longer handled here, whatever was under way. */
    public Handling left(Instant at) {
        return changingThose(Part::isOpen, each -> each.ended(at, PartEnding.LEFT))
                .droppingClocks(clock -> true, at)
                .closing(each -> each.kind() != Kind.ADJUDICATION, at, Outcome.MOOT);
    }

    /** The parts of one department, their clocks and what was to be decided about them as they became; all else as it is. */
    public Handling withPartsOf(DepartmentKey department, Handling later) {
        Set<Integer> own = parts.stream()
                .filter(each -> each.department().equals(department))
                .map(Part::number)
                .collect(Collectors.toUnmodifiableSet());
        Handling ofDepartment = changingThose(
                        each -> own.contains(each.number()), each -> later.parts.get(each.number() - 1))
                .changingClocks(clock -> own.contains(clock.assignmentNumber()), later::same);
        List<Proceeding> known = ofDepartment.proceedings.stream()
                .map(each -> own.contains(each.assignmentNumber()) ? later.proceedings.get(each.number() - 1) : each)
                .toList();
        return new Handling(ofDepartment.cycles, ofDepartment.parts, ofDepartment.clocks, known);
    }

    private ClockRun same(ClockRun earlier) {
        return clocks.stream()
                .filter(each -> CLOCK_ORDER.compare(each, earlier) == 0)
                .findFirst()
                .orElse(earlier);
    }

    public Handling endingClocks(Predicate<ClockRun> which, Instant at) {
        return changingClocks(clock -> clock.isRunning() && which.test(clock), clock -> clock.ended(at));
    }

    public Handling droppingClocks(Predicate<ClockRun> which, Instant at) {
        return changingClocks(clock -> clock.isRunning() && which.test(clock), clock -> clock.dropped(at));
    }

    private Handling started(StartedClock clock, int assignment, int run) {
        return new Handling(
                cycles,
                parts,
                append(clocks, List.of(ClockRun.of(clock, cycle().number(), assignment, run))),
                proceedings);
    }

    private int runsOf(Step step, int assignment) {
        return (int) clocks.stream()
                .filter(clock -> clock.cycleNumber() == cycle().number()
                        && clock.step() == step
                        && clock.assignmentNumber() == assignment)
                .count();
    }

    private Handling changingThose(Predicate<Part> which, UnaryOperator<Part> change) {
        List<Part> next = parts.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
        return new Handling(cycles, next, clocks, proceedings);
    }

    private Handling changingClocks(Predicate<ClockRun> which, UnaryOperator<ClockRun> change) {
        List<ClockRun> next = clocks.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
        return new Handling(cycles, parts, next, proceedings);
    }

    private static <T> List<T> append(List<T> list, List<T> more) {
        List<T> next = new ArrayList<>(list);
        next.addAll(more);
        return next;
    }
}
