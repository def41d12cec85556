package hotline.calendar.web;

import hotline.calendar.OfficeHours;
import hotline.calendar.web.OfficeHoursController.Body;
import hotline.shared.Folding;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a division's office hours, as it was typed; a stretch without a beginning and an end is none.
 *
 * @param from when each stretch begins
 * @param to when each ends
 */
record OfficeHoursForm(
        @Nullable String division, @Nullable List<String> from, @Nullable List<String> to, @Nullable String reason) {

    OfficeHoursForm {
        division = Folding.codeOrNull(division);
    }

    /** As many as people need: a morning, an afternoon and an evening. */
    private static final int STRETCHES = 3;

    /** One stretch as it was typed. */
    record Typed(String from, String to) {}

    static OfficeHoursForm of(OfficeHours hours) {
        return new OfficeHoursForm(
                null,
                hours.stretches().stream().map(each -> each.from().toString()).toList(),
                hours.stretches().stream().map(each -> each.to().toString()).toList(),
                "");
    }

    /** All stretches, the blank ones at the end included. */
    public List<Typed> stretches() {
        return IntStream.range(0, Math.max(STRETCHES, Math.max(size(from), size(to))))
                .mapToObj(place -> new Typed(at(from, place), at(to, place)))
                .toList();
    }

    Body body() {
        List<Body.Part> parts = new ArrayList<>();
        for (Typed each : stretches()) {
            if (!each.from.isBlank() || !each.to.isBlank()) {
                parts.add(new Body.Part(time(each.from), time(each.to)));
            }
        }
        return new Body(parts, reason == null ? "" : reason.strip());
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException garbled) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("stretches", "expected-time")));
        }
    }

    private static int size(@Nullable List<String> times) {
        return times == null ? 0 : times.size();
    }

    private static String at(@Nullable List<String> times, int place) {
        return times == null || place >= times.size() ? "" : times.get(place);
    }
}
