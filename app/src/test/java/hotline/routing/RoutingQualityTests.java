package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.routing.Knowledge.Finding;
import hotline.testing.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often a real message is proposed to a department that could be competent for its published label. Several
 * departments are plausible for each of the seven labels; the lists were written before looking at any result. Nothing is
 * learned here: only the shipped names, duties, subjects and dispatch catalogue are known.
 */
class RoutingQualityTests {

    private static final String LABELLED = "requests/labelled-train-1850.csv";
    private static final Map<String, Set<String>> PLAUSIBLE = Map.of(
            "城乡建设", Set.of("013", "015", "016", "037", "038", "039", "040", "050"),
            "劳动和社会保障", Set.of("012", "024", "025", "032", "046"),
            "教育文体", Set.of("005", "022", "023"),
            "商贸旅游", Set.of("004", "006", "022", "027", "032", "035", "036"),
            "环境保护", Set.of("014", "016", "018", "021"),
            "卫生计生", Set.of("023", "024", "027"),
            "交通运输", Set.of("008", "017", "036", "042"));

    private record Judged(boolean isFirst, boolean isAmongThree, boolean isClear) {}

    /** Weights were chosen on the one part only; what they are worth the other part tells. */
    private enum Part {
        CHOSEN_ON,
        HELD_OUT;

        boolean has(CSVRecord row) {
            boolean isHeldOut = Math.floorMod((row.get("title") + row.get("content")).hashCode(), 3) == 0;
            return isHeldOut == (this == HELD_OUT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void proposesPlausibleDepartments(Part part) {
        List<Judged> judged = judged(Origin.SHARED, part::has);

        assertThat(share(judged, Judged::isFirst)).isGreaterThan(0.63);
        assertThat(share(judged, Judged::isAmongThree)).isGreaterThan(0.84);
    }

    @ParameterizedTest
    @EnumSource
    void isSeldomWrongWhereItIsClear(Part part) {
        List<Judged> all = judged(Origin.SHARED, part::has);

        List<Judged> clear = all.stream().filter(Judged::isClear).toList();

        assertThat(share(all, Judged::isClear)).isGreaterThan(0.15);
        assertThat(share(clear, Judged::isFirst)).isGreaterThan(0.90);
    }

    @Test
    void proposesPlausibleDepartmentsForPlainWords() {
        List<Judged> judged = judged(Origin.OWN, row -> true);

        assertThat(share(judged, Judged::isFirst)).isGreaterThan(0.63);
        assertThat(share(judged, Judged::isAmongThree)).isGreaterThan(0.84);
    }

    private static List<Judged> judged(Origin origin, Predicate<CSVRecord> which) {
        Knowledge knowledge = Jiaocheng.knowledge(PastDispatches.NONE);
        return Jiaocheng.read(origin.file(LABELLED)).stream()
                .filter(which)
                .map(row -> judge(knowledge, row))
                .toList();
    }

    private static Judged judge(Knowledge knowledge, CSVRecord row) {
        Finding finding = knowledge.find(new RoutedMatter(null, null, row.get("title"), row.get("content")));
        Set<String> plausible = PLAUSIBLE.getOrDefault(row.get("label"), Set.of());
        List<Boolean> fits = finding.best().stream()
                .map(each -> plausible.contains(each.department().code()))
                .toList();
        return new Judged(fits.get(0), fits.contains(true), finding.clear());
    }

    private static double share(List<Judged> judged, Predicate<Judged> which) {
        return (double) judged.stream().filter(which).count() / judged.size();
    }
}
