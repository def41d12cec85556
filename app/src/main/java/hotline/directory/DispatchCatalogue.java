package hotline.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of a division's dispatch catalogue (诉求事项派单目录): which department is competent for which subject. */
public final class DispatchCatalogue {

    private final String divisionCode;
    private final int version;
    private final Instant inForceFrom;
    private final List<DispatchRule> rules;
    private final SubjectCatalogue subjects;
    private final Map<Place, DispatchRule> followed;
    private final Map<Place, DispatchRule> written;

    /** A version all of whose rules can be followed. */
    public DispatchCatalogue(
            String divisionCode,
            int version,
            Instant inForceFrom,
            List<DispatchRule> rules,
            SubjectCatalogue subjects) {
        this(divisionCode, version, inForceFrom, rules, rules, subjects);
    }

    /**
     * @param rules those whose lead can still be chosen
     * @param written all, as the version was written: a lead's retirement lifts no bar
     */
    DispatchCatalogue(
            String divisionCode,
            int version,
            Instant inForceFrom,
            List<DispatchRule> rules,
            List<DispatchRule> written,
            SubjectCatalogue subjects) {
        this.divisionCode = divisionCode;
        this.version = version;
        this.inForceFrom = inForceFrom;
        this.rules = List.copyOf(rules);
        this.subjects = subjects;
        this.followed = byPlace(rules);
        this.written = byPlace(written);
    }

    public String divisionCode() {
        return divisionCode;
    }

    public int version() {
        return version;
    }

    public Instant inForceFrom() {
        return inForceFrom;
    }

    public List<DispatchRule> rules() {
        return rules;
    }

    /**
     * The rule for a subject at a place: the township's own before the general one, and if the subject has neither, the
     * same for the subject above it.
     */
    public Optional<DispatchRule> ruleFor(String subjectCode, @Nullable String townshipCode) {
        return nearest(followed, subjectCode, townshipCode);
    }

    /**
     * Tells whether a department is a township that the subject must not be dispatched to, as work of departments must
     * not be pushed down to townships (国办函〔2025〕66号 (五)).
     */
    public boolean bars(String subjectCode, Department department) {
        return barringRule(subjectCode, department).isPresent();
    }

    /**
     * The rule by which {@link #bars} says so. It is found as in {@link #ruleFor}, at the place that the department
     * governs; but whether its lead is retired does not matter.
     */
    public Optional<DispatchRule> barringRule(String subjectCode, Department department) {
        return department.kind() == DepartmentKind.TOWNSHIP
                ? nearest(written, subjectCode, department.townshipCode()).filter(DispatchRule::barredFromTownships)
                : Optional.empty();
    }

    private Optional<DispatchRule> nearest(
            Map<Place, DispatchRule> among, String subjectCode, @Nullable String townshipCode) {
        List<Subject> path = subjects.path(subjectCode);
        for (int i = path.size() - 1; i >= 0; i--) {
            DispatchRule rule = exact(among, path.get(i).code(), townshipCode);
            if (rule != null) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static @Nullable DispatchRule exact(
            Map<Place, DispatchRule> among, String subjectCode, @Nullable String townshipCode) {
        DispatchRule ofTownship = among.get(new Place(subjectCode, townshipCode));
        return ofTownship != null ? ofTownship : among.get(new Place(subjectCode, null));
    }

    private static Map<Place, DispatchRule> byPlace(List<DispatchRule> rules) {
        Map<Place, DispatchRule> byPlace = new HashMap<>();
        rules.forEach(rule -> byPlace.put(new Place(rule.subjectCode(), rule.townshipCode()), rule));
        return byPlace;
    }

    private record Place(String subjectCode, @Nullable String townshipCode) {}
}
