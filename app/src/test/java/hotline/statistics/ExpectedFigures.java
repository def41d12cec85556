package hotline.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions once more, told of lives instead of rows and without a database. */
final class ExpectedFigures {

    private final Collection<Life> lives;
    private final Instant start;
    private final Instant end;
    private final Instant asOf;
    private final Basis basis;

    ExpectedFigures(Collection<Life> lives, Window window, Instant asOf, Scope scope, Basis basis) {
        this.asOf = asOf;
        this.start = window.start();
        this.end = window.end();
        this.basis = basis;
        this.lives = lives.stream()
                .filter(life -> !life.received().isAfter(asOf))
                .filter(life -> scope == Scope.ALL || !(life.direct() && life.isCompletedBy(asOf)))
                .toList();
    }

    Map<String, Long> waterfall() {
        return Map.of(
                "registered", count(this::isReceived),
                "accepted", count(life -> isReceived(life) && isAccepted(life)),
                "declined", count(life -> isReceived(life) && hasBecome("declined", life)),
                "transferred", count(life -> isReceived(life) && hasBecome("transferred", life)),
                "voided", count(life -> isReceived(life) && hasBecome("voided", life)));
    }

    Map<String, Long> buckets() {
        Map<String, Long> counts = lives.stream()
                .filter(life -> isReceived(life) && isAccepted(life))
                .collect(Collectors.groupingBy(this::bucket, Collectors.counting()));
        return Tally.BUCKETS.stream()
                .collect(Collectors.toMap(bucket -> bucket, bucket -> counts.getOrDefault(bucket, 0L)));
    }

    Map<String, Long> ledger() {
        long carriedIn = count(life -> life.received().isBefore(start) && isOpenAt(start, life));
        long completed = count(life -> isCountable(life) && isCompletedInWindow(life));
        long carriedOut = count(life ->
                life.received().isBefore(end) && isOpenAt(end, life) && !(isReceived(life) && !isAccepted(life)));
        return Map.of("carried-in", carriedIn, "completed", completed, "carried-out", carriedOut);
    }

    List<Long> rate(Rate rate) {
        return switch (rate) {
            case FELL_DUE -> share(this::isDueInWindow, List.of("on-time"), List.of("on-time", "late", "open-overdue"));
            case SETTLED -> share(this::isReceived, List.of("on-time"), List.of("on-time", "late", "open-overdue"));
            case CLOSED -> share(this::isCompletedInWindow, List.of("on-time"), List.of("on-time", "late"));
            case RECEIVED ->
                share(this::isReceived, List.of("on-time"), List.of("on-time", "late", "open-overdue", "open-in-time"));
            case NOT_OVERDUE ->
                share(
                        this::isReceived,
                        List.of("on-time", "open-in-time"),
                        List.of("on-time", "late", "open-overdue", "open-in-time"));
        };
    }

    private List<Long> share(Predicate<Life> set, List<String> numerator, List<String> denominator) {
        return List.of(
                count(life -> set.test(life) && isAccepted(life) && numerator.contains(bucket(life))),
                count(life -> set.test(life) && isAccepted(life) && denominator.contains(bucket(life))));
    }

    private String bucket(Life life) {
        if (life.anomaly() != null) {
            return "impossible-times";
        }
        if (life.declared() != null) {
            return "declared";
        }
        Instant due = due(life);
        if (due == null) {
            return "without-deadline";
        }
        if (life.isCompletedBy(asOf)) {
            return Objects.requireNonNull(life.endedAt()).isAfter(due) ? "late" : "on-time";
        }
        return due.isAfter(asOf) ? "open-in-time" : "open-overdue";
    }

    private @Nullable Instant due(Life life) {
        return basis == Basis.ORIGINAL ? life.due() : life.dueAsOf(asOf);
    }

    private boolean isReceived(Life life) {
        return !life.received().isBefore(start) && life.received().isBefore(end);
    }

    private boolean isDueInWindow(Life life) {
        Instant due = due(life);
        return due != null && due.isAfter(start) && !due.isAfter(end);
    }

    private boolean isCompletedInWindow(Life life) {
        return life.isCompletedBy(asOf)
                && !Objects.requireNonNull(life.endedAt()).isBefore(start)
                && life.endedAt().isBefore(end);
    }

    private boolean isAccepted(Life life) {
        return !life.hasEndedBy(asOf) || "completed".equals(life.end());
    }

    private boolean hasBecome(String end, Life life) {
        return life.hasEndedBy(asOf) && end.equals(life.end());
    }

    private boolean isCountable(Life life) {
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
