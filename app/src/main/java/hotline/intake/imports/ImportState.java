package hotline.intake.imports;

import hotline.shared.Coded;

/** How far an import is. */
public enum ImportState implements Coded {
    /** The file is on its way in. */
    STORING,
    /** The file is stored; no line has been read. */
    WAITING,
    /** Some lines have been worked off. */
    RUNNING,
    /** All lines have been worked off, and the file is no longer kept. */
    FINISHED;

    /** The state with a code, as written by {@link #code()}. */
    public static ImportState of(String code) {
        return Coded.of(ImportState.class, code);
    }
}
