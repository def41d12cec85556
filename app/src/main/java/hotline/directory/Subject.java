package hotline.directory;

import org.jspecify.annotations.Nullable;

/**
 * One subject of a catalogue.
 *
 * @param code what a request refers to, unique in the catalogue: the printed code, or where the catalogue prints a code
 *     twice, the later one's parent and printed code joined by a hyphen
 * @param printedCode as the catalogue prints it
 * @param position place in the printed order
 * @param name as printed; blank where the catalogue prints none, see {@link SubjectCatalogue#nameOf}
 * @param parentCode absent at the first level
 * @param level one to three
 * @param remark what the catalogue says belongs here
 * @param retired kept for what refers to it, not to be chosen any more
 * @param version grows with each change
 */
public record Subject(
        String code,
        String printedCode,
        int position,
        String name,
        @Nullable String parentCode,
        int level,
        String remark,
        boolean retired,
        int version)
        implements ReferenceEntry<Subject> {

    /** Keeps its place: a row put in between must not make all that follow seem changed. */
    @Override
    public Subject takingOver(Subject described) {
        return new Subject(
                code,
                described.printedCode,
                position,
                described.name,
                described.parentCode,
                described.level,
                described.remark,
                false,
                version);
    }

    @Override
    public Subject asRetired() {
        return new Subject(code, printedCode, position, name, parentCode, level, remark, true, version);
    }
}
