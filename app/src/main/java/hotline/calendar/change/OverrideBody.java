package hotline.calendar.change;

import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.shared.Coded;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A division's decision about one day. */
record OverrideBody(@NotNull OwnKind kind, @Visible @PlainText @Size(max = 200) String reason) {

    /** Only these are a division's to decide; holidays are the notice's. */
    enum OwnKind implements Coded {
        LOCAL_DAY_OFF(DayKind.LOCAL_DAY_OFF),
        LOCAL_WORKING_DAY(DayKind.LOCAL_WORKING_DAY);

        private final DayKind day;

        OwnKind(DayKind day) {
            this.day = day;
        }

        @Override
        public String code() {
            return day.code();
        }
    }

    SpecialDay day(LocalDate date) {
        return new SpecialDay(date, kind.day, reason.strip());
    }
}
