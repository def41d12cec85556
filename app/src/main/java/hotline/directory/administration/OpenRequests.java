package hotline.directory.administration;

import hotline.shared.Coded;

/** The answer to what becomes of the open requests of a department that is retired. */
enum OpenRequests implements Coded {
    /** Nothing was said: a department that has some is not retired. */
    ASK,
    /** They stay: its clerks finish them, and nothing new is dispatched to it. */
    STAY;
}
