package hotline.intake.telephone;

import java.time.Instant;

/** The words that one shift left to the next. */
public record ShiftNote(String staffName, Instant writtenAt, String text) {
    @Override
    public String toString() {
        return "ShiftNote[…]";
    }
}
