package hotline.request.web;

import hotline.request.Act;
import hotline.request.ActCommand;
import hotline.request.DeclineReason;
import hotline.request.TransferTarget;
import hotline.shared.DepartmentKey;
import hotline.shared.PlainText;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.Visible;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page's forms send; each uses a part of it.
 *
 * @param version that the page showed
 * @param key one per form shown, so that a double click acts once
 */
record ActForm(
        @Nullable Integer version,
        @Nullable String key,
        @Nullable String department,
        @Nullable Integer chosenProposal,
        @Nullable String text,
        @Nullable DeclineReason declineReason,
        @Nullable TransferTarget target) {

    private static final int LONGEST_REPLY = 10_000;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 500;

    ActCommand command(Act act, String divisionCode) {
        return switch (act) {
            case DISPATCH ->
                new ActCommand.Dispatch(
                        DepartmentKey.of(required("department", department), divisionCode),
                        optionalText(LONGEST_REASON),
                        chosenProposal);
            case ANSWER -> new ActCommand.Answer(requiredText(LONGEST_REPLY));
            case DECLINE ->
                new ActCommand.Decline(required("declineReason", declineReason), requiredText(LONGEST_NOTE));
            case TRANSFER -> new ActCommand.Transfer(required("target", target), optionalText(LONGEST_NOTE));
            case VOID -> new ActCommand.Annul(requiredText(LONGEST_NOTE));
            case ACKNOWLEDGE -> new ActCommand.Acknowledge();
            case REPLY -> new ActCommand.Reply(requiredText(LONGEST_REPLY));
            case CLOSE -> new ActCommand.Close(optionalText(LONGEST_NOTE));
            default -> throw new ProblemException(SharedProblem.NOT_FOUND, Map.of());
        };
    }

    /** The code that was chosen, in whichever of the lists. */
    @Nullable
    String chosen() {
        if (declineReason != null) {
            return declineReason.code();
        }
        return target == null ? department : target.code();
    }

    int seenVersion() {
        return required("version", version);
    }

    private String requiredText(int longest) {
        return limited(required("text", text), longest);
    }

    private @Nullable String optionalText(int longest) {
        return text == null || text.isBlank() ? null : limited(text, longest);
    }

    private static String limited(String text, int longest) {
        // browsers end lines with two characters, of which nobody typed the first
        String plain = text.replace("\r\n", "\n").strip();
        if (!PlainText.Check.isPlain(plain, true)) {
            throw invalid(new FieldError("text", "PlainText"));
        }
        if (plain.codePointCount(0, plain.length()) > longest) {
            throw invalid(new FieldError("text", "Size", Map.of("min", 1, "max", longest)));
        }
        return plain;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null || !Visible.Check.isVisible(value.toString())) {
            throw invalid(new FieldError(field, "NotBlank"));
        }
        return value;
    }

    private static ProblemException invalid(FieldError error) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
    }
}
