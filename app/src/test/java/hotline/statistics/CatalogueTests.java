package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.TimeAnomaly;
import hotline.statistics.catalogue.Catalogue;
import hotline.statistics.catalogue.FigureSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The catalogue beside the statements that count what it names. */
class CatalogueTests {

    private static final Pattern LINE = Pattern.compile("^ {4}\\('([^']+)', .*\\),?$", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource(FigureSource.class)
    void itsNumbersAreTheLinesOfTheStatement(FigureSource source) throws IOException {
        String statement = new ClassPathResource("hotline/statistics/" + source.code() + "-numbers.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        List<String> lines =
                LINE.matcher(statement).results().map(line -> line.group(1)).toList();

        assertThat(Stream.concat(lines.stream(), made(source)))
                .containsExactlyInAnyOrderElementsOf(source.catalogue().codes());
    }

    /** A kind of impossible times needs no line. */
    private static Stream<String> made(FigureSource source) {
        return source == FigureSource.ON_TIME
                ? Stream.of(TimeAnomaly.values()).map(kind -> "impossible-" + kind.code())
                : Stream.of();
    }

    @ParameterizedTest
    @EnumSource(FigureSource.class)
    void itsSumsAreOfNumbersThatItHas(FigureSource source) {
        Catalogue catalogue = source.catalogue();

        assertThat(catalogue.sums()).isNotEmpty().allSatisfy(sum -> assertThat(catalogue.codes())
                .containsAll(sum.whole())
                .containsAll(sum.parts()));
    }

    @ParameterizedTest
    @EnumSource(FigureSource.class)
    void aFamilyNamesANumberOnce(FigureSource source) {
        assertThat(source.catalogue().families())
                .allSatisfy((family, codes) -> assertThat(codes).doesNotHaveDuplicates());
    }
}
