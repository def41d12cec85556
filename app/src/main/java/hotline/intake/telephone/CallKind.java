package hotline.intake.telephone;

import hotline.shared.Coded;

/** How far a call has come. */
public enum CallKind implements Coded {
    /** It rings. */
    RINGING,
    /** Somebody answered it. */
    ANSWERED,
    /** Nobody answered it, and the caller hung up. */
    MISSED;
}
