package hotline.directory.administration;

import hotline.shared.Texts;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Shows a refused form again, with what is wrong at its fields. */
@Component
final class PageRefusals {

    private final Problems problems;
    private final Texts texts;

    PageRefusals(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * The page with the refusal.
     *
     * @param form whose own words, under {@code <form>.<field>.<code>} and {@code <form>.<slug>}, go before the general ones
     * @param fields the fields at which refusals are said that name none, by the refusals' slugs
     */
    Rendering on(
            Rendering.Builder<?> page,
            ProblemException refusal,
            String form,
            Map<String, String> fields,
            Locale locale) {
        Problem problem = problems.describe(refusal, locale, "", "");
        Map<String, String> errors = new LinkedHashMap<>(problems.fieldTexts(refusal, form, locale));
        String field = fields.get(refusal.type().slug());
        if (field != null) {
            errors.put(field, words(form, refusal, problem, locale));
        }
        return page.status(refusal.type().status())
                .modelAttribute("problem", problem)
                .modelAttribute("errors", errors)
                .modelAttribute("isStale", refusal.type() == SharedProblem.STALE_VERSION)
                .build();
    }

    private String words(String form, ProblemException refusal, Problem problem, Locale locale) {
        String key = form + "." + refusal.type().slug();
        String own = texts.text(key, refusal.facts(), locale);
        return own.equals(key) ? problem.detail() : own;
    }
}
