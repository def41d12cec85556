package hotline.request.settings;

import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.Nature;
import hotline.request.settings.HandlingSettingsController.SettingsBody;
import hotline.shared.Folding;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a division's settings, as it was typed.
 *
 * @param dueSoonShares numbers with anything between them that is none
 */
record SettingsForm(
        @Nullable String version,
        @Nullable String reviewMode,
        @Nullable String samplePercent,
        @Nullable List<String> reviewedNatures,
        @Nullable String dueSoonShares) {

    static SettingsForm of(int version, HandlingSettings settings) {
        return new SettingsForm(
                Integer.toString(version),
                settings.reviewMode().code(),
                Integer.toString(settings.samplePercent()),
                settings.reviewedNatures().stream().map(Nature::code).toList(),
                settings.dueSoonShares().stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    SettingsForm seen(int newer) {
        return new SettingsForm(Integer.toString(newer), reviewMode, samplePercent, reviewedNatures, dueSoonShares);
    }

    public boolean reviews(String nature) {
        return reviewedNatures != null && reviewedNatures.contains(nature);
    }

    SettingsBody body() {
        ReviewMode mode = Arrays.stream(ReviewMode.values())
                .filter(each -> each.code().equals(reviewMode))
                .findFirst()
                .orElseThrow(() -> wrong("reviewMode", "NotNull"));
        Set<Nature> natures = Arrays.stream(Nature.values())
                .filter(nature -> reviews(nature.code()))
                .collect(Collectors.toSet());
        return new SettingsBody(mode, percent(), natures, shares());
    }

    /** The names of the settings that differ, in the order of the page. */
    static List<String> changed(HandlingSettings before, HandlingSettings after) {
        List<String> changed = new ArrayList<>();
        if (before.reviewMode() != after.reviewMode()) {
            changed.add("reviewMode");
        }
        if (before.samplePercent() != after.samplePercent()) {
            changed.add("samplePercent");
        }
        if (!before.reviewedNatures().equals(after.reviewedNatures())) {
            changed.add("reviewedNatures");
        }
        if (!Objects.equals(before.dueSoonShares(), after.dueSoonShares())) {
            changed.add("dueSoonShares");
        }
        return changed;
    }

    private int percent() {
        String typed = Folding.code(samplePercent == null ? "" : samplePercent);
        return typed.isEmpty() ? 0 : number(typed, "samplePercent");
    }

    private List<Integer> shares() {
        return Stream.of(Folding.halfWidth(dueSoonShares == null ? "" : dueSoonShares)
                        .split("[\\s,、;%]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> number(part, "dueSoonShares"))
                .toList();
    }

    private static int number(String typed, String field) {
        if (!typed.matches("[0-9]{1,4}%?")) {
            throw wrong(field, "expected-whole-number");
        }
        return Integer.parseInt(typed.replace("%", ""));
    }

    private static ProblemException wrong(String field, String code) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, code)));
    }
}
