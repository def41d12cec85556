package hotline.intake;

import hotline.intake.desk.CallEnd;
import hotline.request.Commands;
import hotline.request.RequestNumber;
import hotline.shared.Folding;
import hotline.shared.check.PlainText;
import hotline.shared.check.StorableCharacters;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the operator ends the call, as the desk's bar sent it.
 *
 * @param end the code of a {@link CallEnd}; absent where the form only registers
 * @param department chosen among the proposals; absent for the first
 * @param repeatOf the number of the earlier request that the call belongs to
 */
record EndForm(
        @Nullable String end,
        @Nullable String department,
        @Nullable String answer,
        @Nullable String transferTarget,
        @Nullable String transferNote,
        @Nullable String declineReason,
        @Nullable String declineRoute,
        @Nullable String repeatOf) {

    static final EndForm NONE = new EndForm(null, null, null, null, null, null, null, null);

    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_NOTE = 1_000;

    EndForm {
        department = Folding.codeOrNull(department);
    }

    /** Gives the form without the characters that cannot be stored. */
    EndForm storable() {
        return new EndForm(
                StorableCharacters.onlyOf(end),
                StorableCharacters.onlyOf(department),
                StorableCharacters.onlyOf(answer),
                StorableCharacters.onlyOf(transferTarget),
                StorableCharacters.onlyOf(transferNote),
                StorableCharacters.onlyOf(declineReason),
                StorableCharacters.onlyOf(declineRoute),
                StorableCharacters.onlyOf(repeatOf));
    }

    /** The fields of an end that are missing or wrong; an end is refused before anything is registered. */
    List<FieldError> wrongFields(CallEnd wanted) {
        List<FieldError> errors = new ArrayList<>();
        switch (wanted) {
            case ANSWER -> addWords("end.answer", answer, true, LONGEST_ANSWER, errors);
            case TRANSFER -> {
                addChoice("end.transferTarget", transferTarget, Commands.transferTargets(), errors);
                addWords("end.transferNote", transferNote, false, LONGEST_NOTE, errors);
            }
            case DECLINE -> {
                addChoice("end.declineReason", declineReason, Commands.declineReasons(), errors);
                addWords("end.declineRoute", declineRoute, true, LONGEST_NOTE, errors);
            }
            case REPEAT_CALL -> {
                if (repeatOf == null || !RequestNumber.isValid(Folding.code(repeatOf))) {
                    errors.add(new FieldError("end.repeatOf", "NotBlank"));
                }
            }
            case DISPATCH, HOLD, NUISANCE -> {
                // they need no words
            }
        }
        return errors;
    }

    /** Words as they are stored; a browser sends line ends of two characters. */
    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    private static void addChoice(
            String field, @Nullable String chosen, List<String> offered, List<FieldError> errors) {
        if (chosen == null || !offered.contains(chosen)) {
            errors.add(new FieldError(field, "NotBlank"));
        }
    }

    static void addWords(String field, @Nullable String typed, boolean isNeeded, int longest, List<FieldError> errors) {
        String words = plain(typed);
        if (isNeeded && !Visible.Check.isVisible(words)) {
            errors.add(new FieldError(field, "Visible"));
        } else if (!PlainText.Check.isPlain(words, true)) {
            errors.add(new FieldError(field, "PlainText"));
        } else if (words.codePointCount(0, words.length()) > longest) {
            errors.add(new FieldError(field, "AtMost", Map.of("value", longest)));
        }
    }

    @Override
    public String toString() {
        return "EndForm[" + end + ", …]";
    }
}
