package hotline.request.web;

import hotline.shared.PlainText;
import hotline.shared.Visible;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Bodies that several acts have. */
final class ActBodies {

    private ActBodies() {}

    record TextBody(@Visible @PlainText(lines = true) @Size(max = 10_000) String text) {}

    record ReasonBody(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record NoteBody(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {

        /** The note of a body that may be left out. */
        static @Nullable String of(@Nullable NoteBody body) {
            return body == null ? null : body.note();
        }
    }
}
