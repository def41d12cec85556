package hotline.database;

import hotline.shared.start.StartRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Why the program cannot have its database: said in one line to the person who starts it, who can mend it. */
final class DatabaseRefusal extends StartRefusal {

    private static final long serialVersionUID = 1L;

    /** Each has its text in the message bundle under {@code refusal.<slug>}. */
    enum Reason {
        ADDRESS_UNREADABLE("address-unreadable"),
        FOLDER_IN_USE("folder-in-use"),
        FOLDER_UNUSABLE("folder-unusable"),
        NO_SUCH_DATABASE("no-such-database"),
        PLATFORM_WITHOUT_PROGRAMS("platform-without-programs"),
        POOL_TOO_SMALL("pool-too-small"),
        PROGRAM_MISSING("program-missing"),
        SERVER_DOES_NOT_START("server-does-not-start"),
        SIGN_IN_REFUSED("sign-in-refused"),
        STATEMENT_TIMEOUT_MISSING("statement-timeout-missing"),
        UNREACHABLE("unreachable"),
        VERSION_TOO_OLD("version-too-old");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }
    }

    private final Reason reason;

    DatabaseRefusal(Reason reason, Map<String, String> facts) {
        super("messages/database", reason.slug, facts);
        this.reason = reason;
    }

    static DatabaseRefusal unusable(Path folder, IOException cause) {
        return new DatabaseRefusal(
                Reason.FOLDER_UNUSABLE, Map.of("folder", folder.toString(), "cause", cause.toString()));
    }

    Reason reason() {
        return reason;
    }
}
