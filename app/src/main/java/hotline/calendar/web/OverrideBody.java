package hotline.calendar.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a division decides about one day. */
record OverrideBody(@NotNull OwnKind kind, @NotBlank @Size(max = 200) String reason) {

    /** Only these are a division's to decide; holidays are the notice's. */
    enum OwnKind {
        @JsonProperty("local-day-off")
        LOCAL_DAY_OFF(DayKind.LOCAL_DAY_OFF),
        @JsonProperty("local-working-day")
        LOCAL_WORKING_DAY(DayKind.LOCAL_WORKING_DAY);

        private final DayKind day;

        OwnKind(DayKind day) {
            this.day = day;
        }
    }

    SpecialDay day(LocalDate date) {
        return new SpecialDay(date, kind.day, reason.strip());
    }
}
