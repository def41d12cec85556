package hotline.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a life between its beginning and its end, and after.
 *
 * @param pausedAt since when its clock is paused; it is until it ends
 * @param repliedAt when the reply that is under review was given
 * @param askedAt when the extension that is undecided was asked for
 * @param status where it stands while open; absent if its dispatch tells
 * @param rounds cycles after the first
 */
record Course(
        @Nullable Instant pausedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant askedAt,
        @Nullable String adjudicated,
        @Nullable Instant adjudicatedAt,
        boolean unreasonable,
        boolean withdrawnLate,
        @Nullable String status,
        List<Instant> calls,
        List<Lift> lifts,
        List<Round> rounds) {

    static final Course PLAIN =
            new Course(null, null, null, null, null, false, false, null, List.of(), List.of(), List.of());

    /** An act that made a cycle be late no more. */
    record Lift(Instant at, String act) {}

    /** A further cycle; {@code dropped} if it ended without having come to an end. */
    record Round(
            boolean redo,
            @Nullable Instant due,
            @Nullable Instant movedDue,
            @Nullable Instant endedAt,
            boolean dropped,
            @Nullable Instant pausedAt,
            @Nullable Instant repliedAt,
            @Nullable String adjudicated) {

        Round with(String field, @Nullable Object value) {
            return new Round(
                    redo,
                    field.equals("due") ? (Instant) value : due,
                    field.equals("due") || field.equals("movedDue") ? (Instant) value : movedDue,
                    field.equals("endedAt") ? (Instant) value : endedAt,
                    field.equals("dropped") ? Boolean.TRUE.equals(value) : dropped,
                    field.equals("pausedAt") ? (Instant) value : pausedAt,
                    field.equals("repliedAt") ? (Instant) value : repliedAt,
                    field.equals("adjudicated") ? (String) value : adjudicated);
        }
    }

    Course with(String field, @Nullable Object value) {
        return new Course(
                field.equals("pausedAt") ? (Instant) value : pausedAt,
                field.equals("repliedAt") ? (Instant) value : repliedAt,
                field.equals("askedAt") ? (Instant) value : askedAt,
                field.equals("adjudicated") ? (String) value : adjudicated,
                field.equals("adjudicatedAt") ? (Instant) value : adjudicatedAt,
                field.equals("unreasonable") ? Boolean.TRUE.equals(value) : unreasonable,
                field.equals("withdrawnLate") ? Boolean.TRUE.equals(value) : withdrawnLate,
                field.equals("status") ? (String) value : status,
                calls,
                lifts,
                rounds);
    }

    Course called(Instant at) {
        return changing(Stream.concat(calls.stream(), Stream.of(at)).toList(), lifts, rounds);
    }

    Course lifted(Lift lift) {
        return changing(calls, Stream.concat(lifts.stream(), Stream.of(lift)).toList(), rounds);
    }

    Course begun(Round round) {
        return changing(
                calls, lifts, Stream.concat(rounds.stream(), Stream.of(round)).toList());
    }

    /** A cycle, counted from 1 with the first cycle of the request as number 1, becomes another. */
    Course changed(int number, Round round) {
        List<Round> next = Stream.iterate(0, i -> i < rounds.size(), i -> i + 1)
                .map(i -> i == number - 2 ? round : Objects.requireNonNull(rounds.get(i)))
                .toList();
        return changing(calls, lifts, next);
    }

    private Course changing(List<Instant> nextCalls, List<Lift> nextLifts, List<Round> nextCycles) {
        return new Course(
                pausedAt,
                repliedAt,
                askedAt,
                adjudicated,
                adjudicatedAt,
                unreasonable,
                withdrawnLate,
                status,
                nextCalls,
                nextLifts,
                nextCycles);
    }
}
