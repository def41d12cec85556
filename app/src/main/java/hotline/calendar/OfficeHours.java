package hotline.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** The hours of a working day in which working time runs: usually a morning and an afternoon. */
public record OfficeHours(List<Stretch> stretches) {

    /** Eight hours, so that half a working day is the four hours that rules on hotlines count with. */
    public static final OfficeHours USUAL = new OfficeHours(List.of(
            new Stretch(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Stretch(LocalTime.of(14, 0), LocalTime.of(18, 0))));

    /** Working time without a break; the end does not belong to it. */
    public record Stretch(LocalTime from, LocalTime to) {
        public Stretch {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("office hours must begin before they end: " + from + " to " + to);
            }
        }
    }

    public OfficeHours {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a working day needs office hours");
        }
        for (int next = 1; next < stretches.size(); next++) {
            if (stretches.get(next).from().isBefore(stretches.get(next - 1).to())) {
                throw new IllegalArgumentException("office hours must follow one another: " + stretches);
            }
        }
    }

    public LocalTime opens() {
        return stretches.get(0).from();
    }

    public LocalTime closes() {
        return stretches.get(stretches.size() - 1).to();
    }

    /** The working time of one day. */
    public Duration length() {
        return stretches.stream()
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
