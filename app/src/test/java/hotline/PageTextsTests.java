package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Texts of pages speak of what the page shows; names of fields and parameters are for programs that call the API. */
class PageTextsTests {

    /** A word with a capital within, a parameter with its value, or a dotted path. */
    private static final Pattern NAME_IN_API =
            Pattern.compile("(?<![A-Za-z])([a-z]+[A-Z]\\w*|[a-z][A-Za-z-]*=[a-z][\\w-]*|[a-z]+\\.[a-z]+)");

    /** Answers to uploads and to calls that no page makes. */
    private static final Set<String> NEVER_ON_A_PAGE = Set.of(
            "problem.department-has-open-requests.detail",
            "problem.most-would-be-retired.detail",
            "field.import-nature-missing",
            "field.calendar-not-ics");

    /** Errors that a page words in its own way, by the key of its words. */
    private static final Map<String, String> ON_PAGES_OTHERWISE =
            Map.of("field.credit-code-unconfirmed", "register.enterprise.creditCodeConfirmed.credit-code-unconfirmed");

    @Test
    void nameNoFieldOfTheApi() {
        Map<String, String> texts = texts();

        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(texts.keySet()).containsAll(NEVER_ON_A_PAGE).containsAll(ON_PAGES_OTHERWISE.values());
        texts.keySet().removeAll(NEVER_ON_A_PAGE);
        texts.keySet().removeAll(ON_PAGES_OTHERWISE.keySet());
        texts.keySet().removeIf(key -> key.startsWith("refusal."));
        assertThat(texts)
                .allSatisfy((key, text) -> assertThat(withoutFacts(text)).doesNotContainPattern(NAME_IN_API));
    }

    private static String withoutFacts(String text) {
        return text.replaceAll("\\{[^}]*}", "");
    }

    private static Map<String, String> texts() {
        try {
            Map<String, String> texts = new TreeMap<>();
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"))
                    .filter(bundle -> !String.valueOf(bundle.getFilename()).contains("_en"))
                    .forEach(bundle -> read(bundle).forEach((key, text) -> texts.put((String) key, (String) text)));
            return texts;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Properties read(Resource bundle) {
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
