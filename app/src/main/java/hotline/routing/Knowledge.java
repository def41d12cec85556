package hotline.routing;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.directory.SubjectCatalogue;
import hotline.routing.Ranking.Ranked;
import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything routing knows about a division at one moment; immutable and pure. Proposing costs CPU time, so it is done on
 * {@link RoutingConfiguration#scheduler}.
 */
final class Knowledge {

    private static final int PROPOSALS = 3;
    // where less speaks for a department, the hotline's own body stands behind it
    private static final double WEAK = 1.0;

    /** The data that knowledge is made of; the same source gives the same knowledge. */
    record Source(
            List<Department> departments,
            Map<String, String> townships,
            SubjectCatalogue subjects,
            @Nullable DispatchCatalogue dispatch,
            PastDispatches past) {}

    /** The ranking of one matter. */
    record Finding(List<Ranked> best, boolean clear) {}

    private final Map<DepartmentKey, Department> departments = new LinkedHashMap<>();
    private final Map<String, String> townships;
    private final @Nullable DispatchCatalogue dispatch;
    private final SubjectCatalogue subjects;
    private final NamedDepartments names;
    private final Duties duties;
    private final SubjectIndex subjectIndex;
    private final PastDispatches past;

    Knowledge(Source source) {
        source.departments.forEach(department -> departments.put(department.key(), department));
        townships = source.townships;
        dispatch = source.dispatch;
        subjects = source.subjects;
        names = new NamedDepartments(source.departments);
        duties = new Duties(source.departments);
        subjectIndex = new SubjectIndex(source.subjects, source.dispatch);
        past = source.past;
    }

    @Nullable
    Integer catalogueVersion() {
        return dispatch == null ? null : dispatch.version();
    }

    String nameOf(DepartmentKey key) {
        Department department = departments.get(key);
        return department == null ? key.code() : department.name();
    }

    Finding find(RoutedMatter matter) {
        Ranking byText = new Ranking(evidence(matter));
        Optional<DispatchRule> rule = ruleFor(matter);
        if (rule.isPresent()) {
            return new Finding(byCatalogue(rule.get(), matter, byText), true);
        }
        List<Ranked> best = new ArrayList<>(byText.best(PROPOSALS));
        // that a matter is no work of departments the catalogue alone can say, so no text makes a township clear
        boolean clear = byText.isClear() && !isTownship(best.get(0).department());
        if (best.isEmpty() || best.get(0).weight() < WEAK) {
            addFallback(best, matter);
        }
        return new Finding(best, clear);
    }

    private Optional<DispatchRule> ruleFor(RoutedMatter matter) {
        if (dispatch == null || matter.subjectCode() == null) {
            return Optional.empty();
        }
        return dispatch.ruleFor(matter.subjectCode(), matter.townshipCode())
                .filter(rule -> isOpen(rule.lead(), matter));
    }

    private List<Ranked> byCatalogue(DispatchRule rule, RoutedMatter matter, Ranking byText) {
        String code = matter.subjectCode() == null ? "" : matter.subjectCode();
        Map<String, String> facts = Map.of("subject", subjects.nameOf(code), "code", code);
        Map<DepartmentKey, Ranked> best = new LinkedHashMap<>();
        best.put(rule.lead(), certain(rule.lead(), Reason.Kind.CATALOGUE_LEAD, facts, 96));
        rule.supporting().stream()
                .filter(key -> isOpen(key, matter))
                .forEach(key -> best.putIfAbsent(key, certain(key, Reason.Kind.CATALOGUE_SUPPORTING, facts, 4)));
        byText.best(PROPOSALS).forEach(ranked -> best.putIfAbsent(ranked.department(), ranked));
        return best.values().stream().limit(PROPOSALS).toList();
    }

    private static Ranked certain(DepartmentKey key, Reason.Kind kind, Map<String, String> facts, double weight) {
        return new Ranked(key, weight, List.of(new Evidence(key, kind, facts, weight)));
    }

    private List<Evidence> evidence(RoutedMatter matter) {
        Map<String, Double> words = TextWords.weightsOf(matter);
        String township = townshipOf(matter);
        List<Evidence> all = new ArrayList<>(names.in(matter));
        all.addAll(duties.in(matter, words));
        all.addAll(subjectIndex.near(words, township));
        all.addAll(past.like(words));
        all.removeIf(each -> !isOpen(each.department(), matter) || !isEligible(each, township));
        return all;
    }

    /** Tells whether the department can be chosen, did not send the matter back and is no township barred from the subject. */
    private boolean isOpen(DepartmentKey key, RoutedMatter matter) {
        Department department = departments.get(key);
        return department != null
                && !matter.notCompetent().contains(key)
                && (dispatch == null
                        || matter.subjectCode() == null
                        || !dispatch.bars(matter.subjectCode(), department));
    }

    private boolean isTownship(DepartmentKey key) {
        Department department = departments.get(key);
        return department != null && department.kind() == DepartmentKind.TOWNSHIP;
    }

    /** A township's body is proposed for its own place only, or where it is named. */
    private boolean isEligible(Evidence evidence, @Nullable String township) {
        Department department = departments.get(evidence.department());
        return department != null
                && (evidence.kind() != Reason.Kind.TOWNSHIP
                        || department.townshipCode() == null
                        || department.townshipCode().equals(township));
    }

    /** The township that was chosen, else the one that the text names first. */
    private @Nullable String townshipOf(RoutedMatter matter) {
        if (matter.townshipCode() != null) {
            return matter.townshipCode();
        }
        Map<String, Integer> places = new HashMap<>();
        String whole = matter.whole();
        townships.forEach((code, name) -> {
            int at = whole.indexOf(name);
            if (at >= 0) {
                places.put(code, at);
            }
        });
        return places.entrySet().stream()
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void addFallback(List<Ranked> best, RoutedMatter matter) {
        fallback(matter).ifPresent(department -> {
            if (best.stream().noneMatch(ranked -> ranked.department().equals(department.key()))) {
                Evidence ground = new Evidence(department.key(), Reason.Kind.FALLBACK, Map.of(), 0.1);
                best.add(Math.min(best.size(), PROPOSALS - 1), new Ranked(department.key(), 0.1, List.of(ground)));
            }
        });
        while (best.size() > PROPOSALS) {
            best.remove(best.size() - 1);
        }
    }

    /** The body that runs the hotline, as its duties say; else the first of all. */
    private Optional<Department> fallback(RoutedMatter matter) {
        List<Department> open = departments.values().stream()
                .filter(department -> isOpen(department.key(), matter))
                .toList();
        return open.stream()
                .filter(department -> department.duties().stream().anyMatch(duty -> duty.contains("12345")))
                .max(Comparator.comparing(
                        (Department department) -> department.duties().stream().anyMatch(duty -> duty.contains("平台"))))
                .or(() -> open.stream().findFirst());
    }
}
