package hotline.request.handling;

import hotline.request.EventChain;

/** Words for a caller with the salt of their commitment. */
public record Message(String text, String salt) {

    /** The words with a new salt. */
    public static Message of(String text) {
        return new Message(text, EventChain.salt());
    }

    /** What the log keeps of the words. */
    public String commitment() {
        return EventChain.commitment(salt, text);
    }
}
