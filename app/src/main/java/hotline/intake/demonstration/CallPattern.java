package hotline.intake.demonstration;

import hotline.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** When people call: more on Mondays than on Sundays, more at ten in the morning than at night. */
final class CallPattern {

    private static final List<Integer> BY_WEEKDAY = List.of(125, 115, 110, 108, 105, 72, 62);
    private static final int ON_HOLIDAYS = 55;
    private static final List<Integer> BY_HOUR =
            List.of(4, 3, 2, 2, 3, 6, 14, 30, 70, 96, 100, 84, 52, 50, 74, 82, 78, 66, 52, 48, 40, 30, 18, 9);

    private final WorkingCalendar calendar;
    private final Random random;

    CallPattern(WorkingCalendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
    }

    /** An instant at which somebody might call, from the first to the last of these days. */
    Instant draw(List<LocalDate> days) {
        LocalDate day = weighted(days, this::weight, random);
        int hour = weighted(IntStream.range(0, 24).boxed().toList(), BY_HOUR::get, random);
        return day.atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(calendar.zone())
                .toInstant();
    }

    static <T> T weighted(List<T> all, ToIntFunction<T> weight, Random random) {
        int rest = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T each : all) {
            rest -= weight.applyAsInt(each);
            if (rest < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights changed while they were drawn from");
    }

    private int weight(LocalDate day) {
        int usual = BY_WEEKDAY.get(day.getDayOfWeek().getValue() - 1);
        boolean isHoliday = usual > 100 && !calendar.isWorkingDay(day);
        return isHoliday ? ON_HOLIDAYS : usual;
    }
}
