package hotline.intake.desk;

import java.time.Instant;

/**
 * The words typed in a call that has not ended.
 *
 * @param formKey of the form that it was typed into
 * @param words as they were given to be kept
 */
public record Draft(String formKey, String words, Instant savedAt) {
    @Override
    public String toString() {
        return "Draft[" + formKey + ", …]";
    }
}
