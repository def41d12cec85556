package hotline.request;

import java.util.UUID;

/** Proves stored callers without telling who they are; only whoever holds the keys can. */
public interface CallerSeals {

    /** The result of a proof. */
    enum Proof {
        /** Every stored value is the one that was committed to. */
        WHOLE,
        /** Some value is another, or a cipher was made for another request. */
        BROKEN,
        /** The key that it names is not here. */
        KEY_MISSING
    }

    /**
     * Compares a stored caller with its commitment.
     *
     * @param caller as stored, with the commitment of the log
     */
    Proof prove(String divisionCode, UUID requestId, SealedCaller caller);
}
