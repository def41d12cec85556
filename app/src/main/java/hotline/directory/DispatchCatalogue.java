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
    private final Map<Place, DispatchRule> byPlace = new HashMap<>();

    public DispatchCatalogue(
            String divisionCode,
            int version,
            Instant inForceFrom,
            List<DispatchRule> rules,
            SubjectCatalogue subjects) {
        this.divisionCode = divisionCode;
        this.version = version;
        this.inForceFrom = inForceFrom;
        this.rules = List.copyOf(rules);
        this.subjects = subjects;
        rules.forEach(rule -> byPlace.put(new Place(rule.subjectCode(), rule.townshipCode()), rule));
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
        List<Subject> path = subjects.path(subjectCode);
        for (int i = path.size() - 1; i >= 0; i--) {
            DispatchRule rule = ruleExactlyFor(path.get(i).code(), townshipCode);
            if (rule != null) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private @Nullable DispatchRule ruleExactlyFor(String subjectCode, @Nullable String townshipCode) {
        DispatchRule ofTownship = byPlace.get(new Place(subjectCode, townshipCode));
        return ofTownship != null ? ofTownship : byPlace.get(new Place(subjectCode, null));
    }

    private record Place(String subjectCode, @Nullable String townshipCode) {}
}
