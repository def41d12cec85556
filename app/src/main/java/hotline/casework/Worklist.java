package hotline.casework;

import hotline.request.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A department's worklist as a page shows it.
 *
 * @param groups the lines by how pressing they are; an empty group is left out
 * @param next the cursor of the lines that follow
 * @param supported others' requests in which the department has a part
 * @param parts the department's parts in them, by number
 */
record Worklist(
        WorklistTab tab,
        WorklistTally tally,
        List<Group> groups,
        @Nullable String next,
        List<RequestLine> supported,
        @Nullable String nextSupported,
        Map<String, SupportingPart> parts) {

    /**
     * Lines under one heading.
     *
     * @param continued whether its heading stands on the part of the list before
     */
    record Group(Pressure pressure, boolean continued, List<RequestLine> lines) {}

    /** Public for the template. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The number that a tab shows; public for the template. */
    public long count(WorklistTab of) {
        return of.countIn(tally);
    }

    /** The heading that the lines that follow may go on under; public for the template. */
    public String lastPressure() {
        return groups.isEmpty() ? "" : groups.get(groups.size() - 1).pressure().code();
    }
}
