package hotline.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts Chinese into words. Words of one character and numbers are left out: they tell nothing about a matter. */
final class TextWords {

    private static final Analyzer ANALYZER = new SmartChineseAnalyzer();
    private static final double TITLE_WEIGHT = 2;

    private TextWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (isTelling(word)) {
                    words.add(word.toString());
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** How much each word weighs in a matter: a word of the title counts double, repetition adds little. */
    static Map<String, Double> weightsOf(RoutedMatter matter) {
        Map<String, Double> counts = new HashMap<>();
        of(matter.title()).forEach(word -> counts.merge(word, TITLE_WEIGHT, Double::sum));
        of(matter.body()).forEach(word -> counts.merge(word, 1.0, Double::sum));
        counts.replaceAll((word, count) -> 1 + Math.log(count));
        return counts;
    }

    private static boolean isTelling(CharSequence word) {
        return word.length() > 1 && word.chars().noneMatch(c -> c >= '0' && c <= '9');
    }
}
