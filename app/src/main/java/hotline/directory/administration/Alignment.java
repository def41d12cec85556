package hotline.directory.administration;

import hotline.directory.DirectoryProblem;
import hotline.directory.ReferenceEntry;
import hotline.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The difference between what is kept and what a file describes.
 *
 * @param <T> an entry
 * @param updates entries to write, retired ones included
 */
record Alignment<T extends ReferenceEntry<T>>(
        List<T> additions, List<T> updates, Map<String, T> before, ImportReport report) {

    static <T extends ReferenceEntry<T>> Alignment<T> of(List<T> kept, List<T> described, Missing missing) {
        Map<String, T> before = new HashMap<>();
        kept.forEach(entry -> before.put(entry.code(), entry));
        List<T> additions = new ArrayList<>();
        List<T> changes = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        for (T entry : described) {
            mentioned.add(entry.code());
            T old = before.get(entry.code());
            if (old == null) {
                additions.add(entry);
            } else if (!old.takingOver(entry).equals(old)) {
                changes.add(old.takingOver(entry));
            }
        }
        List<T> retirements = missing == Missing.KEEP ? List.of() : retirements(kept, mentioned);
        if (missing == Missing.RETIRE) {
            requireHalf(retirements.size(), retirements(kept, Set.of()).size());
        }
        int unchanged = described.size() - additions.size() - changes.size();
        ImportReport report = new ImportReport(codes(additions), codes(changes), codes(retirements), unchanged);
        List<T> updates = new ArrayList<>(changes);
        updates.addAll(retirements);
        return new Alignment<>(additions, updates, before, report);
    }

    /** All entries as they shall be that are new or other than before. */
    List<T> changed() {
        List<T> changed = new ArrayList<>(additions);
        changed.addAll(updates);
        return changed;
    }

    private static <T extends ReferenceEntry<T>> List<T> retirements(List<T> kept, Set<String> mentioned) {
        return kept.stream()
                .filter(entry -> !mentioned.contains(entry.code()))
                .filter(entry -> !entry.asRetired().equals(entry))
                .map(ReferenceEntry::asRetired)
                .toList();
    }

    private static void requireHalf(int retired, int all) {
        if (retired > all - retired) {
            throw new ProblemException(DirectoryProblem.MOST_RETIRED, Map.of("count", retired, "all", all));
        }
    }

    private static <T extends ReferenceEntry<T>> List<String> codes(List<T> entries) {
        return entries.stream().map(ReferenceEntry::code).toList();
    }
}
