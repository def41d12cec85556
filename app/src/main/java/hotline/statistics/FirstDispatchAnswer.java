package hotline.statistics;

import hotline.shared.Percentage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many first dispatches of a window hit the competent department, by subject and by version of the catalogue.
 *
 * @param department the only department to which they went, if the reader may see no other
 */
public record FirstDispatchAnswer(
        String division,
        String divisionName,
        @Nullable String department,
        Window window,
        OffsetDateTime asOf,
        boolean asOfClamped,
        Wording asOfNote,
        Wording rounding,
        Wording name,
        Wording definition,
        Map<String, Wording> names,
        Figure total,
        List<Figure> bySubject,
        List<Figure> byCatalogueVersion) {

    /**
     * The accuracy of the whole, of a subject or of a version.
     *
     * @param key absent for the whole; {@code none} for requests without a subject or dispatches without a catalogue
     * @param sendBackPending how many of the accurate ones have a send-back that is undecided
     * @param requests the list behind its numbers; {@code {part}} stands for one of them
     */
    public record Figure(
            @Nullable String key,
            @Nullable String name,
            long accurate,
            long dispatches,
            long sentBack,
            long reassigned,
            long sendBackPending,
            @Nullable String value,
            Percentage.@Nullable Rounding rounding,
            String requests) {}
}
