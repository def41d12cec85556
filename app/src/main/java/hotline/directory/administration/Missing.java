package hotline.directory.administration;

import hotline.shared.Coded;

/** The treatment of entries that an uploaded file does not mention. */
enum Missing implements Coded {
    KEEP,
    /** They are retired unless they are more than half of all, as where a part was sent for the whole. */
    RETIRE,
    /** They are retired however many they are. */
    RETIRE_MOST;
}
