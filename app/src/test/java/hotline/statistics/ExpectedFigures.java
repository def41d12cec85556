package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RequestStatus;
import hotline.statistics.Course.Round;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions once more, told of lives instead of rows and without a database. */
final class ExpectedFigures {

    private static final List<String> NOT_ACCEPTED =
            List.of("declined", "transferred", "merged", "withdrawn", "voided");

    private final Collection<Life> lives;
    private final Instant start;
    private final Instant end;
    private final Instant asOf;
    private final Basis basis;

    private final Map<UUID, Life> atStart;

    ExpectedFigures(Collection<Life> lives, Window window, Instant asOf, Scope scope, Basis basis) {
        this(lives, lives, window, asOf, scope, basis);
    }

    /** @param atStart the same lives and others, as the log told them when the window began */
    private ExpectedFigures(
            Collection<Life> lives, Collection<Life> atStart, Window window, Instant asOf, Scope scope, Basis basis) {
        this.atStart = atStart.stream().collect(Collectors.toMap(Life::id, life -> life));
        this.asOf = asOf;
        this.start = window.start();
        // all that was recorded at the cut-off had happened, down to the database's microsecond
        this.end = asOf.isBefore(window.end()) ? asOf.plusNanos(1_000) : window.end();
        this.basis = basis;
        this.lives = lives.stream()
                .filter(life -> !life.received().isAfter(asOf))
                .filter(life -> scope == Scope.ALL || !life.isDirectBy(asOf))
                .toList();
    }

    /** Compares every number of a group with the count by the definitions. */
    static void assertAgrees(Group group, Collection<Life> lives, Window window, Instant asOf) {
        assertAgrees(group, lives, lives, window, asOf);
    }

    /** @param atStart the same lives and others, as the log told them when the window began */
    static void assertAgrees(
            Group group, Collection<Life> lives, Collection<Life> atStart, Window window, Instant asOf) {
        for (Figures figures : group.figures()) {
            Aspect aspect = figures.aspect();
            ExpectedFigures expected = new ExpectedFigures(
                    lives,
                    window,
                    asOf,
                    Objects.requireNonNull(aspect.scope()),
                    Objects.requireNonNull(aspect.basis()));
            assertThat(figures.family(Family.BUCKETS))
                    .as("%s of %s as of %s", aspect, window, asOf)
                    .isEqualTo(expected.buckets());
            assertThat(figures.family(Family.OF_WHICH)).isEqualTo(expected.ofWhich());
            assertThat(figures.family(Family.DECLARED)).isEqualTo(expected.declared());
            assertThat(figures.family(Family.IMPOSSIBLE).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(expected.buckets().get("impossible-times"));
            figures.rates().forEach(rate -> assertThat(expected.share(rate, figures))
                    .as("%s %s of %s as of %s", rate.rate(), aspect, window, asOf)
                    .isEqualTo(List.of(rate.numerator(), rate.denominator())));
        }
        ExpectedFigures whole = new ExpectedFigures(lives, atStart, window, asOf, Scope.ALL, Basis.CURRENT);
        assertThat(group.family(Family.WATERFALL)).isEqualTo(whole.waterfall());
        assertThat(group.family(Family.LEDGER)).isEqualTo(whole.ledger());
        assertThat(group.family(Family.OPEN)).isEqualTo(whole.open());
        assertThat(group.family(Family.BALANCE))
                .as("of %s as of %s", window, asOf)
                .isEqualTo(whole.balance());
        assertThat(group.family(Family.BESIDE))
                .as("of %s as of %s", window, asOf)
                .isEqualTo(whole.beside());
    }

    /** The numerator and denominator of a rate; of the first cycle's, what is late and overdue is compared as well. */
    private List<Long> share(RateFigure figure, Figures figures) {
        return switch (figure.rate()) {
            case REDO -> List.of(number(beside(), "redo-on-time"), number(beside(), "redo-due"));
            case ONCE -> List.of(number(beside(), "completed-once"), number(ledger(), "completed"));
            default -> {
                List<Long> expected = rate(figure.rate());
                assertThat(figure.rate().flaws().stream()
                                .map(flaw -> figures.count(Family.RATES, flaw))
                                .toList())
                        .isEqualTo(expected.subList(2, 4));
                yield expected.subList(0, 2);
            }
        };
    }

    private static long number(Map<String, Long> rows, String code) {
        return Objects.requireNonNull(rows.get(code), code);
    }

    Map<String, Long> waterfall() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("registered", count(this::isReceived));
        rows.put("accepted", count(this::isAdmitted));
        rows.put("direct", count(life -> isAdmitted(life) && life.isDirectBy(asOf)));
        rows.put("dispatched", count(life -> isAdmitted(life) && !life.isDirectBy(asOf) && !isWaiting(life)));
        rows.put("waiting", count(life -> isAdmitted(life) && isWaiting(life)));
        NOT_ACCEPTED.forEach(how -> rows.put(how, count(life -> isReceived(life) && hasBecome(how, life))));
        Predicate<Life> transferred = life -> isReceived(life) && hasBecome("transferred", life);
        rows.put("transferred-in-time", count(transferred.and(ExpectedFigures::hasEndedWithinDispatch)));
        rows.put("transferred-late", count(transferred.and(life -> !hasEndedWithinDispatch(life))));
        return rows;
    }

    Map<String, Long> buckets() {
        Map<String, Long> rows = new LinkedHashMap<>();
        FigureSource.ON_TIME
                .catalogue()
                .codes(Family.BUCKETS)
                .forEach(bucket -> rows.put(
                        bucket, count(life -> isAdmitted(life) && bucket(life).equals(bucket))));
        return rows;
    }

    Map<String, Long> ofWhich() {
        return Map.of(
                "extension-pending",
                count(life ->
                        isAdmitted(life) && life.isAskedBy(asOf) && bucket(life).equals("open-overdue")),
                "reply-under-review",
                count(life -> isAdmitted(life)
                        && life.hasRepliedBy(asOf)
                        && bucket(life).equals("open-in-time")));
    }

    Map<String, Long> open() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("open", count(this::isOpen));
        RequestStatus.OPEN.forEach(status -> rows.put(
                "open-" + status.code(),
                count(life -> isOpen(life)
                        && life.statusWhileOpen(asOf, life.isDispatchedBy(asOf)).equals(status.code()))));
        return rows;
    }

    Map<String, Long> beside() {
        Map<String, Long> rows = new LinkedHashMap<>();
        long calls = lives.stream()
                .flatMap(life -> life.course().calls().stream())
                .filter(at -> !at.isBefore(start) && at.isBefore(end) && !at.isAfter(asOf))
                .count();
        rows.put("repeat-calls", calls);
        rows.put("calls", calls + count(this::isReceived));
        rows.put("unreasonable", count(life -> isAdmitted(life) && life.course().unreasonable()));
        rows.put("adjudicated", count(life -> isAdmitted(life) && life.adjudicatedBy(asOf) != null));
        rows.put("due-again", count(life -> term(life).equals("due") && wasDueBefore(life)));
        List.of("correct", "recompute", "adjudicate").forEach(act -> rows.put("lifted-by-" + act, lifts(act)));
        rows.put("lifted", lifts("correct") + lifts("recompute") + lifts("adjudicate"));
        List.of("on-time", "late", "open-overdue").forEach(bucket -> rows.put("redo-" + bucket, rounds(bucket)));
        rows.put("redo-due", rounds("on-time") + rounds("late") + rounds("open-overdue"));
        rows.put(
                "completed-once",
                count(life -> isCountable(life)
                        && isCompletedInWindow(life)
                        && life.course().rounds().stream().noneMatch(Round::redo)));
        return rows;
    }

    /** Counted as due when the window began, by the deadline that it had then. */
    private boolean wasDueBefore(Life life) {
        Life then = atStart.get(life.id());
        if (then == null || !life.received().isBefore(start) || !isAccepted(then, start)) {
            return false;
        }
        Instant due = due(then, start);
        return due != null
                && !due.isAfter(start)
                && Set.of("on-time", "late", "open-overdue").contains(bucket(then, start));
    }

    private long lifts(String act) {
        return lives.stream()
                .filter(this::isAccepted)
                .flatMap(life -> life.course().lifts().stream())
                .filter(lift -> lift.act().equals(act))
                .filter(lift -> !lift.at().isBefore(start)
                        && lift.at().isBefore(end)
                        && !lift.at().isAfter(asOf))
                .count();
    }

    /** Later cycles that fell due in the window, by what became of them. */
    private long rounds(String bucket) {
        return lives.stream()
                .flatMap(life -> life.course().rounds().stream())
                .filter(round -> bucket(round).equals(bucket))
                .count();
    }

    private String bucket(Round round) {
        Instant due = basis == Basis.ORIGINAL ? round.due() : round.movedDue();
        if (due == null || !due.isAfter(start) || due.isAfter(end) || round.dropped()) {
            return "none";
        }
        if (round.endedAt() != null) {
            return basis == Basis.ADJUDICATED && round.adjudicated() != null
                    ? round.adjudicated()
                    : round.endedAt().isAfter(due) ? "late" : "on-time";
        }
        if (round.pausedAt() != null && basis != Basis.ORIGINAL) {
            return "paused";
        }
        Instant judgedAt = round.repliedAt() == null ? asOf : round.repliedAt().minusNanos(1);
        return due.isAfter(judgedAt) ? "open-in-time" : "open-overdue";
    }

    /** The sentence that adds up. */
    Map<String, Long> balance() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("accepted", count(this::isAdmitted));
        rows.put(
                "carried-in-undue",
                count(life -> !isReceived(life) && !Set.of("none", "unrated").contains(term(life))));
        List.of("due", "not-yet-due", "standing-still", "completed-early", "unrated")
                .forEach(term -> rows.put(term, count(life -> term(life).equals(term))));
        return rows;
    }

    /** Its one place in that sentence. */
    private String term(Life life) {
        String bucket = bucket(life);
        if (!isAccepted(life) || !life.received().isBefore(end)) {
            return "none";
        }
        if (List.of("without-deadline", "impossible-times", "declared").contains(bucket)) {
            return isReceived(life) ? "unrated" : "none";
        }
        if (bucket.equals("paused") || (bucket.equals("open-in-time") && life.hasRepliedBy(asOf))) {
            return "standing-still";
        }
        Instant due = Objects.requireNonNull(due(life));
        if (!bucket.equals("open-in-time") && !due.isAfter(end)) {
            return due.isAfter(start) || isReceived(life) ? "due" : "none";
        }
        if (!life.isCompletedBy(asOf) || !isBeforeEnd(life.endedAt())) {
            return "not-yet-due";
        }
        return Objects.requireNonNull(life.endedAt()).isBefore(start) ? "none" : "completed-early";
    }

    Map<String, Long> declared() {
        Map<String, Long> rows = new LinkedHashMap<>();
        List.of("on-time", "late", "unknown")
                .forEach(verdict -> rows.put(
                        "declared-" + verdict,
                        count(life -> isAdmitted(life) && life.anomaly() == null && verdict.equals(life.declared()))));
        return rows;
    }

    Map<String, Long> ledger() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("carried-in", count(this::isCarriedIn));
        rows.put("accepted", count(this::isAdmitted));
        rows.put("leaving-later", count(life -> isReceived(life) && isCountable(life) && isLeavingAfterWindow(life)));
        rows.put("completed", count(life -> isCountable(life) && isCompletedInWindow(life)));
        rows.put("impossible-times", buckets().get("impossible-times"));
        rows.put("declared", buckets().get("declared"));
        NOT_ACCEPTED.forEach(how -> rows.put(
                how.equals("withdrawn") ? "left-withdrawn" : "carried-in-" + how,
                count(life -> isBeforeEnd(life.endedAt())
                        && (hasLeft(how, life) || (how.equals("withdrawn") && isWithdrawnInLedger(life))))));
        rows.put("carried-out", count(life -> life.received().isBefore(end) && isOpenAt(end, life)));
        return rows;
    }

    long imported() {
        return count(life -> life.source() != null
                && (isReceived(life) || isCompletedInWindow(life) || !term(life).equals("none") || isCarriedIn(life)));
    }

    /** Numerator, denominator, late and open overdue. */
    List<Long> rate(Rate rate) {
        List<String> finished = List.of("on-time", "late");
        List<String> settled = List.of("on-time", "late", "open-overdue");
        List<String> rated = List.of("on-time", "late", "open-overdue", "open-in-time", "paused");
        return switch (rate) {
            case FELL_DUE -> share(life -> term(life).equals("due"), List.of("on-time"), settled);
            case SETTLED -> share(this::isReceived, List.of("on-time"), settled);
            // one completed is never open overdue, whatever the window
            case CLOSED -> share(this::isCompletedInWindow, List.of("on-time"), finished);
            case RECEIVED -> share(this::isReceived, List.of("on-time"), rated);
            case NOT_OVERDUE -> share(this::isReceived, List.of("on-time", "open-in-time", "paused"), rated);
            case REDO, ONCE, KEPT, ACCURACY -> throw new IllegalArgumentException(rate.code());
        };
    }

    private List<Long> share(Predicate<Life> set, List<String> numerator, List<String> denominator) {
        Predicate<Life> accepted = set.and(this::isAccepted);
        return List.of(
                count(accepted.and(life -> numerator.contains(bucket(life)))),
                count(accepted.and(life -> denominator.contains(bucket(life)))),
                count(accepted.and(life -> bucket(life).equals("late"))),
                count(accepted.and(life -> bucket(life).equals("open-overdue"))));
    }

    private String bucket(Life life) {
        return bucket(life, asOf);
    }

    private String bucket(Life life, Instant at) {
        if (life.anomaly() != null) {
            return "impossible-times";
        }
        if (life.declared() != null) {
            return "declared";
        }
        Instant due = due(life, at);
        if (due == null) {
            return "without-deadline";
        }
        String adjudicated = life.adjudicatedBy(at);
        if (basis == Basis.ADJUDICATED && adjudicated != null) {
            return adjudicated;
        }
        if (isWithdrawnLate(life, at)) {
            return "late";
        }
        if (life.isCompletedBy(at)) {
            return Objects.requireNonNull(life.endedAt()).isAfter(due) ? "late" : "on-time";
        }
        if (life.isPausedBy(at) && basis != Basis.ORIGINAL) {
            return "paused";
        }
        if (life.hasRepliedBy(at)) {
            return Objects.requireNonNull(life.course().repliedAt()).isAfter(due) ? "open-overdue" : "open-in-time";
        }
        return due.isAfter(at) ? "open-in-time" : "open-overdue";
    }

    private boolean isOpen(Life life) {
        return isAccepted(life)
                && life.received().isBefore(end)
                && !life.isCompletedBy(asOf)
                && !isWithdrawnLate(life)
                && life.declared() == null;
    }

    private @Nullable Instant due(Life life) {
        return due(life, asOf);
    }

    private @Nullable Instant due(Life life, Instant at) {
        return basis == Basis.ORIGINAL ? life.due() : life.dueAsOf(at);
    }

    private boolean isReceived(Life life) {
        return !life.received().isBefore(start) && life.received().isBefore(end);
    }

    private boolean isAdmitted(Life life) {
        return isReceived(life) && isAccepted(life);
    }

    private boolean isWaiting(Life life) {
        return life.declared() == null && !life.isCompletedBy(asOf) && !life.isDispatchedBy(asOf);
    }

    private boolean isCompletedInWindow(Life life) {
        return life.isCompletedBy(asOf)
                && !Objects.requireNonNull(life.endedAt()).isBefore(start)
                && isBeforeEnd(life.endedAt());
    }

    private boolean isLeavingAfterWindow(Life life) {
        return life.hasEndedBy(asOf) && !isAccepted(life) && !isBeforeEnd(life.endedAt());
    }

    private boolean isBeforeEnd(@Nullable Instant instant) {
        return instant != null && instant.isBefore(end);
    }

    private boolean isCarriedIn(Life life) {
        return life.received().isBefore(start) && isOpenAt(start, life);
    }

    private boolean isAccepted(Life life) {
        return isAccepted(life, asOf);
    }

    private static boolean isAccepted(Life life, Instant at) {
        return !life.hasEndedBy(at) || "completed".equals(life.end()) || isWithdrawnLate(life, at);
    }

    private boolean isWithdrawnLate(Life life) {
        return isWithdrawnLate(life, asOf);
    }

    private static boolean isWithdrawnLate(Life life, Instant at) {
        return life.hasEndedBy(at) && life.course().withdrawnLate();
    }

    private boolean hasBecome(String end, Life life) {
        return life.hasEndedBy(asOf) && end.equals(life.end()) && !isWithdrawnLate(life);
    }

    private boolean hasLeft(String how, Life life) {
        return isCarriedIn(life) && hasBecome(how, life);
    }

    private boolean isWithdrawnInLedger(Life life) {
        return isWithdrawnLate(life) && (isCarriedIn(life) || isReceived(life));
    }

    private static boolean hasEndedWithinDispatch(Life life) {
        return !Objects.requireNonNull(life.endedAt()).isAfter(life.dispatchDue());
    }

    private static boolean isCountable(Life life) {
        return life.anomaly() == null && life.declared() == null;
    }

    private boolean isOpenAt(Instant instant, Life life) {
        boolean hasEnded =
                life.hasEndedBy(asOf) && Objects.requireNonNull(life.endedAt()).isBefore(instant);
        return isCountable(life) && !hasEnded;
    }

    private long count(Predicate<Life> condition) {
        return lives.stream().filter(condition).count();
    }
}
