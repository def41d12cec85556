package hotline.request;

import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.AnsweredDirectly;
import hotline.request.events.RequestEvent.Imported;
import hotline.request.events.RequestEvent.Registered;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.store.RequestReader.LogEntry;
import hotline.request.store.RequestReader.SaltedWords;
import org.jspecify.annotations.Nullable;

/** Compares words that stand outside the log with what the log committed to; erased words break nothing. */
final class Commitment {

    private Commitment() {}

    static boolean isKept(LogEntry entry, @Nullable SaltedWords words) {
        RequestEvent event = EventChain.read(entry.payload());
        if (event instanceof Registered registered) {
            return isOfWords(registered.commitments().text(), words);
        }
        if (event instanceof Imported imported) {
            return isOfWords(imported.commitments().text(), words);
        }
        if (event instanceof Replied replied) {
            return isOfMessage(replied.textCommitment(), entry);
        }
        if (event instanceof AnsweredDirectly answered) {
            return isOfMessage(answered.textCommitment(), entry);
        }
        return true;
    }

    private static boolean isOfWords(String commitment, @Nullable SaltedWords words) {
        return words == null
                || commitment.equals(EventChain.commitment(
                        words.salt(),
                        words.title(),
                        words.text(),
                        words.address(),
                        words.longitude(),
                        words.latitude()));
    }

    private static boolean isOfMessage(String commitment, LogEntry entry) {
        String salt = entry.messageSalt();
        return salt == null || commitment.equals(EventChain.commitment(salt, entry.message()));
    }
}
