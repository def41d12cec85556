package hotline.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lives of every kind, and windows and cut-offs among them. */
final class AnyLives {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);
    private static final int DAYS = 120;

    private final Random random;

    AnyLives(long seed) {
        this.random = new Random(seed);
    }

    List<Life> lives(int count) {
        return Stream.generate(this::life).limit(count).toList();
    }

    Window window() {
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(60));
        return new Window(from, from.plusDays(random.nextInt(60)));
    }

    Instant instant() {
        return FIRST_DAY.atStartOfDay(Window.ZONE).toInstant().plusSeconds(3_600L * random.nextInt(24 * DAYS));
    }

    /** A cut-off by which a window has begun. */
    Instant cutOff(Window window) {
        Instant asOf = instant();
        while (asOf.isBefore(window.start())) {
            asOf = instant();
        }
        return asOf;
    }

    /** All the time in which anything happens, cut into windows that follow one another. */
    List<Window> adjacentWindows() {
        List<Window> windows = new ArrayList<>();
        LocalDate from = FIRST_DAY.minusDays(10);
        while (from.isBefore(FIRST_DAY.plusDays(2L * DAYS))) {
            LocalDate to = from.plusDays(random.nextInt(60));
            windows.add(new Window(from, to));
            from = to.plusDays(1);
        }
        return windows;
    }

    private Life life() {
        Life life = Life.received(instant(), new UUID(random.nextLong(), random.nextLong()))
                .with("nature", random.nextBoolean() ? "help" : "complaint")
                .with("department", random.nextBoolean() ? "D00" + random.nextInt(3) : null);
        // some are open for long
        int days = random.nextInt(6) == 0 ? DAYS : 20;
        Supplier<Instant> later = () -> life.received().plusSeconds(3_600L * random.nextInt(24 * days));
        Life dated = random.nextInt(8) == 0 ? life : life.with("due", midnightAfter(later.get()));
        Life ended = ended(dated, later);
        return switch (random.nextInt(12)) {
            case 0 -> life.declared(List.of("on-time", "late", "unknown").get(random.nextInt(3)));
            case 1 ->
                dated.impossible()
                        .with("end", "completed")
                        .with("endedAt", life.received().minusSeconds(3_600L * (1 + random.nextInt(24 * DAYS))));
            case 2, 3 -> extended(ended, later.get());
            case 4 -> ended.imported();
            case 5 -> undecided(dated, later);
            case 6 -> decided(ended);
            default -> ended.with("dispatched", later.get());
        };
    }

    /** Paused, replied to or asked for more time, and open. */
    private Life undecided(Life life, Supplier<Instant> later) {
        Instant at = later.get();
        Instant due = life.due();
        return switch (random.nextInt(3)) {
            case 0 ->
                due == null || at.isBefore(due)
                        ? life.with("dispatched", life.received()).with("pausedAt", at)
                        : life;
            case 1 -> life.with("dispatched", life.received()).with("repliedAt", at);
            default -> due == null || at.isBefore(due) ? life.with("askedAt", at) : life;
        };
    }

    private Life decided(Life life) {
        Instant ended = life.endedAt();
        boolean isJudged = "completed".equals(life.end()) && life.due() != null;
        return ended != null && isJudged
                ? life.with("adjudicated", random.nextBoolean() ? "on-time" : "late")
                        .with("adjudicatedAt", ended.plusSeconds(1 + 3_600L * random.nextInt(400)))
                        .with("unreasonable", random.nextBoolean())
                : life.with("unreasonable", true);
    }

    private Life ended(Life life, Supplier<Instant> later) {
        return switch (random.nextInt(8)) {
            case 0 -> life;
            case 1 -> life.with("end", "declined").with("endedAt", later.get());
            case 2 -> life.with("end", "transferred").with("endedAt", later.get());
            case 3 -> life.with("end", "voided").with("endedAt", later.get());
            default ->
                life.with("end", "completed").with("endedAt", later.get()).with("direct", random.nextInt(4) == 0);
        };
    }

    private static Life extended(Life life, Instant at) {
        Instant due = life.due();
        return due == null || life.hasEndedBy(at)
                ? life
                : life.with("extendedAt", at).with("extendedDue", due.plusSeconds(86_400L * 3));
    }

    private static Instant midnightAfter(Instant instant) {
        return instant.atZone(Window.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Window.ZONE)
                .toInstant();
    }
}
