package hotline.statistics.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that one source counts, and the relations that must hold between them. */
public final class Catalogue {

    private final Map<Family, List<String>> families;
    private final Set<String> codes;
    private final List<Sum> sums;

    /** @param others sums of parts that stand in several families */
    Catalogue(List<CatalogueRow> rows, Sum... others) {
        this.families = rows.stream()
                .collect(Collectors.groupingBy(
                        CatalogueRow::family,
                        LinkedHashMap::new,
                        Collectors.mapping(CatalogueRow::code, Collectors.toUnmodifiableList())));
        this.codes = rows.stream().map(CatalogueRow::code).collect(Collectors.toUnmodifiableSet());
        this.sums = Stream.concat(sums(rows).stream(), Stream.of(others)).toList();
    }

    /** The families that have numbers, each with the codes of its numbers, in the order in which they are shown. */
    public Map<Family, List<String>> families() {
        return families;
    }

    /** The codes of one family. */
    public List<String> codes(Family family) {
        return families.getOrDefault(family, List.of());
    }

    /** The codes of all numbers. */
    public Set<String> codes() {
        return codes;
    }

    /** The relations that must hold. */
    public List<Sum> sums() {
        return sums;
    }

    private static List<Sum> sums(List<CatalogueRow> rows) {
        record Parts(Family family, List<String> whole) {}

        Map<Parts, List<String>> made = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        for (CatalogueRow row : rows) {
            if (row.isAddend()) {
                made.computeIfAbsent(new Parts(row.family(), row.whole()), parts -> new ArrayList<>())
                        .add(row.code());
            } else if (!row.whole().isEmpty()) {
                sums.add(new Sum(row.whole(), List.of(row.code()), false));
            }
        }
        made.forEach((parts, codes) -> sums.add(new Sum(parts.whole(), List.copyOf(codes), true)));
        return sums;
    }
}
