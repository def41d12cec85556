package hotline.intake.protection;

import hotline.shared.start.StartRefusal;
import java.util.Map;

/** Why the program cannot have its keys. */
final class KeyFileRefusal extends StartRefusal {

    private static final long serialVersionUID = 1L;

    /** The fault of a key file. */
    enum Reason {
        KEY_FILE_NOT_NAMED("key-file-not-named"),
        KEY_FILE_MISSING("key-file-missing"),
        KEY_FILE_UNREADABLE("key-file-unreadable"),
        KEY_FILE_MALFORMED("key-file-malformed"),
        KEY_FILE_INSIDE_DATA("key-file-inside-data"),
        KEY_FILE_OF_ANOTHER_DATABASE("key-file-of-another-database");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }
    }

    private final Reason reason;

    KeyFileRefusal(Reason reason, Map<String, String> facts) {
        super("messages/intake", reason.slug, facts);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
