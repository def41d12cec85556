package hotline.directory.administration;

import hotline.directory.DispatchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The difference between two versions of a dispatch catalogue.
 *
 * @param unchanged how many rules are in both
 */
record DispatchDifference(List<DispatchRule> added, List<Changed> changed, List<DispatchRule> removed, int unchanged) {

    /** A rule for the same subject and place that says something else. */
    record Changed(DispatchRule before, DispatchRule after) {}

    static DispatchDifference between(List<DispatchRule> before, List<DispatchRule> after) {
        Map<String, DispatchRule> old = new LinkedHashMap<>();
        before.forEach(rule -> old.put(place(rule), rule));
        List<DispatchRule> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int unchanged = 0;
        for (DispatchRule rule : after) {
            DispatchRule earlier = old.remove(place(rule));
            if (earlier == null) {
                added.add(rule);
            } else if (earlier.equals(rule)) {
                unchanged++;
            } else {
                changed.add(new Changed(earlier, rule));
            }
        }
        return new DispatchDifference(added, changed, List.copyOf(old.values()), unchanged);
    }

    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static String place(DispatchRule rule) {
        return rule.subjectCode() + " " + rule.townshipCode();
    }
}
