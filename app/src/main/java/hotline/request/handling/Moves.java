package hotline.request.handling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.calendar.WorkingTime;
import hotline.deadline.ClockUnit;
import hotline.deadline.Deadline;
import hotline.deadline.Ending;
import hotline.deadline.Explanation;
import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.ClockRun;
import hotline.request.EventChain;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.SuperiorOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the running clocks of handling move to. Extensions count on from the old deadline; what stood still gets back what
 * it lost, in its own unit; counting anew repeats every one of these from the clock's start on.
 */
public final class Moves {

    /** A deadline on its way. */
    private record Due(Ending ending, boolean provisional, JsonNode explanation) {

        Due(Instant at, boolean provisional, JsonNode explanation) {
            this(Ending.at(at), provisional, explanation);
        }

        static Due of(Deadline deadline) {
            return new Due(deadline.due(), deadline.provisional(), EventChain.tree(deadline.explanation()));
        }

        Instant at() {
            return ending.due();
        }

        /** Where its clock runs out otherwise than its deadline tells. */
        Due running(Ending real) {
            return new Due(real, provisional, explanation);
        }

        /** Where it went from here, with what led here and there. */
        Due then(Instant next, boolean isProvisional, Explanation why) {
            return then(Ending.at(next), isProvisional, why);
        }

        Due then(Ending next, boolean isProvisional, Explanation why) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            JsonNode further = EventChain.tree(why);
            ArrayNode parts = whole.putArray("parts");
            explanation.path("parts").forEach(parts::add);
            further.path("parts").forEach(parts::add);
            whole.put(
                    "text",
                    explanation.path("text").asText() + further.path("text").asText());
            return new Due(next, isProvisional, whole);
        }

        Due then(Deadline next) {
            return then(next.due(), provisional || next.provisional(), next.explanation());
        }
    }

    private final ServiceRequest request;
    private final Rules rules;

    public Moves(ServiceRequest request, Rules rules) {
        this.request = request;
        this.rules = rules;
    }

    /** The request's own clock and that of a part, extended. */
    public List<MovedClock> extended(int assignment, WorkingTime amount) {
        return running()
                .filter(clock -> clock.assignmentNumber() == 0 || clock.assignmentNumber() == assignment)
                .map(clock -> extended(clock, amount))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Every clock that stands still, with what it lost given back; what was late by then stays where it was.
     *
     * @param reason key of the explanation's wording
     */
    public List<MovedClock> shifted(Instant from, Instant to, String reason) {
        return running()
                .filter(clock -> clock.stoppedAt() != null && clock.dueAt() != null)
                .map(clock -> new Destined(clock, shifted(clock, from, to, reason)))
                .filter(each -> each.isMoved(to.minusNanos(1)))
                .map(each -> moved(each.clock, each.due))
                .toList();
    }

    private @Nullable Due shifted(ClockRun clock, Instant from, Instant to, String reason) {
        Due due = due(clock).running(ending(clock));
        return earlier(shifted(clock.step(), matter(), due, from, to, reason), superiorDue(clock));
    }

    /**
     * Where a clock runs out, which what it stood still for earlier tells. What was given back by another reading, or moved
     * by hand, runs out at its deadline.
     */
    private Ending ending(ClockRun clock) {
        Instant due = Objects.requireNonNull(clock.dueAt());
        return Stream.of(
                        Optional.ofNullable(clock.originalDueAt()),
                        rules.due(clock.step(), matter(), clock.startedAt()).map(Deadline::due))
                .flatMap(Optional::stream)
                .map(base -> granted(new Due(base, false, JsonNodeFactory.instance.objectNode()), clock, matter()))
                .map(Due::ending)
                .filter(ending -> ending.due().equals(due))
                .findFirst()
                .orElseGet(() -> Ending.at(due));
    }

    private RequestMatter matter() {
        return RequestMatter.of(request.matter());
    }

    /** Every clock counted anew by these rules, where that moves it, but never to an instant that has passed. */
    public List<MovedClock> recomputed(RequestMatter matter, Instant now) {
        return recounted(matter)
                .filter(each -> !each.isPast(now))
                .map(each -> moved(each.clock, each.due))
                .toList();
    }

    /** What counting anew comes to, also where the new instant has passed and the deadline therefore stays. */
    public List<DeadlineShift> shifts(RequestMatter matter, Instant now) {
        return recounted(matter).map(each -> each.shift(now)).toList();
    }

    private Stream<Recounted> recounted(RequestMatter matter) {
        return running()
                .map(clock -> new Recounted(clock, recomputed(clock, matter)))
                .filter(each -> !each.isSame());
    }

    private record Recounted(ClockRun clock, @Nullable Due due) {

        boolean isSame() {
            return due == null
                    ? clock.dueAt() == null
                    : due.at().equals(clock.dueAt()) && due.provisional() == clock.provisional();
        }

        boolean isPast(Instant now) {
            return due != null && !due.at().isAfter(clock.stoppedAt() == null ? now : clock.stoppedAt());
        }

        DeadlineShift shift(Instant now) {
            return new DeadlineShift(
                    clock.step(),
                    clock.assignmentNumber(),
                    clock.runNumber(),
                    clock.dueAt(),
                    clock.provisional(),
                    due == null ? null : due.at(),
                    due != null && due.provisional(),
                    isPast(now));
        }
    }

    /**
     * The clocks by another order's limit; the earlier of the own deadline and that limit holds.
     *
     * @param extension a petition that the order settles; the request and the part that asked get its time too
     */
    public List<MovedClock> ordered(SuperiorOrder order, @Nullable Proceeding extension, Instant now) {
        return running()
                .map(clock -> ordered(clock, order, extension, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MovedClock> ordered(
            ClockRun clock, SuperiorOrder order, @Nullable Proceeding extension, Instant now) {
        Due own = uncapped(clock);
        boolean isExtended = own != null && extension != null && isOf(extension, clock);
        Due extended = own != null && extension != null && isExtended
                ? own.then(rules.extended(clock.step(), own.at(), Objects.requireNonNull(extension.amount())))
                : own;
        Due due = earlier(extended, limit(order, clock));
        Instant old = clock.dueAt();
        if (due == null || due.at().equals(old)) {
            return Optional.empty();
        }
        // an extension counts on from the old deadline, however late it is granted; nothing else moves to what has
        // passed
        boolean isLonger = isExtended && old != null && due.at().isAfter(old);
        return isLonger || !new Recounted(clock, due).isPast(now) ? Optional.of(moved(clock, due)) : Optional.empty();
    }

    /** A clock's deadline as if no limit from above held; counted anew only where one does. */
    private @Nullable Due uncapped(ClockRun clock) {
        Instant due = clock.dueAt();
        if (due == null) {
            return null;
        }
        return due.equals(superiorDue(clock)) ? chained(clock, matter()) : due(clock);
    }

    private static boolean isOf(Proceeding extension, ClockRun clock) {
        return clock.assignmentNumber() == 0 || clock.assignmentNumber() == extension.assignmentNumber();
    }

    /** Where a clock's deadline would be. */
    private record Destined(ClockRun clock, @Nullable Due due) {
        boolean isMoved(Instant now) {
            return due != null && due.at().isAfter(now) && !due.at().equals(clock.dueAt());
        }
    }

    private Stream<ClockRun> running() {
        int cycle = request.cycle().number();
        return request.clocks().stream()
                .filter(clock -> clock.cycleNumber() == cycle && clock.isRunning() && clock.isOfHandling());
    }

    private Optional<MovedClock> extended(ClockRun clock, WorkingTime amount) {
        Instant old = clock.dueAt();
        if (old == null) {
            return Optional.empty();
        }
        Due extended = due(clock).then(rules.extended(clock.step(), old, amount));
        Due due = earlier(extended, superiorDue(clock));
        // a superior platform's limit can leave nothing of an extension, and never takes away from what there was
        return due == null || !due.at().isAfter(old) ? Optional.empty() : Optional.of(moved(clock, due));
    }

    private @Nullable Due recomputed(ClockRun clock, RequestMatter matter) {
        return earlier(chained(clock, matter), superiorDue(clock));
    }

    /** By the rules from the clock's start on, then everything that was granted since. */
    private @Nullable Due chained(ClockRun clock, RequestMatter matter) {
        Optional<Deadline> base = rules.due(clock.step(), matter, clock.startedAt(), startOf(clock));
        return base.map(deadline -> granted(Due.of(deadline), clock, matter)).orElse(null);
    }

    /** With everything that was granted since the clock's start. */
    private Due granted(Due base, ClockRun clock, RequestMatter matter) {
        Due due = base;
        for (Proceeding granted : grantedSince(clock)) {
            WorkingTime amount = granted.amount();
            due = granted.kind() == Kind.EXTENSION && amount != null
                    ? due.then(rules.extended(clock.step(), due.at(), amount))
                    : shifted(
                            clock.step(),
                            matter,
                            due,
                            granted.openedAt(),
                            Objects.requireNonNull(granted.closedAt()),
                            granted.kind().code());
        }
        return due;
    }

    private List<Proceeding> grantedSince(ClockRun clock) {
        return request.proceedings().stream()
                .filter(each -> each.cycleNumber() == clock.cycleNumber()
                        && each.closedAt() != null
                        && !each.openedAt().isBefore(clock.startedAt())
                        && movesClock(each, clock))
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.closedAt())))
                .toList();
    }

    private static boolean movesClock(Proceeding proceeding, ClockRun clock) {
        return switch (proceeding.kind()) {
            case EXTENSION -> proceeding.outcome() == Outcome.GRANTED && isOf(proceeding, clock);
            default -> proceeding.isStandstill();
        };
    }

    private Start startOf(ClockRun clock) {
        if (clock.assignmentNumber() > 0) {
            return Start.DISPATCH;
        }
        if (clock.runNumber() > 1) {
            return Start.RETURN;
        }
        return switch (request.cycle().kind()) {
            case FIRST -> Start.RECEIPT;
            case REDO -> Start.REDO;
            case REOPENING -> Start.REOPENING;
        };
    }

    private Due shifted(Step step, RequestMatter matter, Due due, Instant from, Instant to, String reason) {
        ClockUnit unit = rules.unit(step, matter);
        Ending next = unit.movedBy(due.ending(), from, to);
        if (next.due().equals(due.at())) {
            return due.running(next);
        }
        Explanation explanation = Explanation.shifted(
                reason,
                from,
                to,
                unit.between(from, to),
                unit.runsInOfficeHours(),
                next.due(),
                rules.calendar().zone());
        return due.then(next, due.provisional() || unit.isProvisionalOver(from, next.due()), explanation);
    }

    private @Nullable Instant superiorDue(ClockRun clock) {
        SuperiorOrder superior = request.standing().superior();
        return superior == null ? null : limit(superior, clock);
    }

    /** The limit from above, as far as it holds for a clock: that of the request counts from its cycle's beginning. */
    private @Nullable Instant limit(SuperiorOrder order, ClockRun clock) {
        Instant begun = clock.assignmentNumber() == 0 ? request.cycle().startedAt() : clock.startedAt();
        // what had passed when the order was registered held all the same
        boolean isFirst = order.dueAt() != null && order.dueAt().equals(clock.originalDueAt());
        return isFirst || order.binds(begun) ? order.dueAt() : null;
    }

    private @Nullable Due earlier(@Nullable Due own, @Nullable Instant superiorDue) {
        if (superiorDue == null || (own != null && !own.at().isAfter(superiorDue))) {
            return own;
        }
        Explanation why = Explanation.superior(superiorDue, rules.calendar().zone());
        return own == null ? new Due(superiorDue, false, EventChain.tree(why)) : own.then(superiorDue, false, why);
    }

    private static Due due(ClockRun clock) {
        return new Due(
                Objects.requireNonNull(clock.dueAt()),
                clock.provisional(),
                clock.explanation() == null ? JsonNodeFactory.instance.objectNode() : clock.explanation());
    }

    private static MovedClock moved(ClockRun clock, @Nullable Due due) {
        return new MovedClock(
                clock.step(),
                clock.assignmentNumber(),
                clock.runNumber(),
                due == null ? null : due.at(),
                due != null && due.provisional(),
                due == null ? null : due.explanation());
    }
}
