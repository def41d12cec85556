package hotline.directory.administration;

import hotline.directory.DispatchCatalogue;
import hotline.directory.Division;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import java.util.List;

/**
 * The subjects for which a dispatch catalogue names nobody, so that an operator has to know by heart.
 *
 * @param subjects how many subjects can be chosen that none lies below
 */
record DispatchCoverage(int subjects, List<Gap> gaps) {

    /**
     * A subject without a rule.
     *
     * @param townships where; empty if everywhere
     */
    record Gap(Subject subject, List<Division> townships) {}

    static DispatchCoverage of(DispatchCatalogue catalogue, SubjectCatalogue subjects, List<Division> townships) {
        List<Subject> chosen = subjects.all().stream()
                .filter(subject -> !subject.retired())
                .filter(subject -> subjects.children(subject.code()).isEmpty())
                .toList();
        List<Gap> gaps = chosen.stream()
                .filter(subject -> catalogue.ruleFor(subject.code(), null).isEmpty())
                .map(subject -> new Gap(subject, without(catalogue, subject, townships)))
                // every township has a rule of its own: nothing is missing but for a request without a place
                .filter(gap -> !gap.townships.isEmpty() || townships.isEmpty())
                .map(gap -> gap.townships.size() == townships.size() ? new Gap(gap.subject, List.of()) : gap)
                .toList();
        return new DispatchCoverage(chosen.size(), gaps);
    }

    public int covered() {
        return subjects - gaps.size();
    }

    private static List<Division> without(DispatchCatalogue catalogue, Subject subject, List<Division> townships) {
        return townships.stream()
                .filter(township ->
                        catalogue.ruleFor(subject.code(), township.code()).isEmpty())
                .toList();
    }
}
