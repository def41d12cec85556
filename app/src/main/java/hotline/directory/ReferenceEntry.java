package hotline.directory;

/**
 * A piece of reference data that administrators keep.
 *
 * @param <T> the entry's own type
 */
public interface ReferenceEntry<T extends ReferenceEntry<T>> {

    /** Unique among its owner's entries and never given twice. */
    String code();

    int version();

    /** This entry with what a newer description says; what the description cannot say stays. */
    T takingOver(T described);

    /** This entry, not to be chosen any more. */
    T asRetired();
}
