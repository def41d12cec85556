package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Texts;
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
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever can be read in Chinese can be read in English. */
class BundlesTests {

    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]");

    /** The button that leads back to Chinese, and the mark that invented requests bear in their own text. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("console.language.zh", "demonstration.mark");

    /** A place that a fact fills; words for one and for several are no place. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:[a-z-]+:)?(\\w+)(?=[},])");

    private static final Pattern NUMBERED = Pattern.compile("\\{\\d");

    static Stream<String> bundles() {
        return Stream.of(resources("classpath:messages/*.properties"))
                .map(bundle -> String.valueOf(bundle.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysInBothLanguages(String bundle) {
        assertThat(texts(bundle + "_en").keySet()).isEqualTo(texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSamePlacesInBothLanguages(String bundle) {
        Map<String, String> chinese = texts(bundle);

        assertThat(texts(bundle + "_en"))
                .allSatisfy((key, text) -> assertThat(places(text)).isEqualTo(places(chinese.get(key))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdNoChineseInEnglish(String bundle) {
        Map<String, String> english = texts(bundle + "_en");
        english.keySet().removeAll(CHINESE_IN_ENGLISH);

        assertThat(english).allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(CHINESE));
    }

    /** An apostrophe beside a numbered place begins what {@link java.text.MessageFormat} leaves as it is. */
    @ParameterizedTest
    @MethodSource("bundles")
    void haveNoApostropheBesideANumberedPlace(String bundle) {
        Map<String, String> numbered = texts(bundle + "_en");
        numbered.values().removeIf(text -> !NUMBERED.matcher(text).find());

        assertThat(numbered).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areOfTheLanguagesThatPagesCanBeReadIn(String bundle) {
        assertThat(Texts.LANGUAGES).allSatisfy(language -> assertThat(
                        texts(language.equals(Texts.CHINESE) ? bundle : bundle + "_" + language.getLanguage()))
                .isNotEmpty());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Map<String, String> texts(String bundle) {
        Map<String, String> texts = new TreeMap<>();
        Arrays.stream(resources("classpath:messages/" + bundle + ".properties"))
                .forEach(each -> read(each).forEach((key, text) -> texts.put((String) key, (String) text)));
        return texts;
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Properties read(Resource bundle) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
