package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hotline.routing.Knowledge.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often the proposal for a real message is a department that could be competent for the message's published label.
 * Several departments are plausible for each of the seven labels; the lists were written before looking at any result.
 */
class RoutingQualityTests {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingQualityTests.class);
    private static final Path LABELLED = Jiaocheng.SHARED.resolve("requests/labelled-train-1850.csv");
    private static final Map<String, Set<String>> PLAUSIBLE = Map.of(
            "城乡建设", Set.of("013", "015", "016", "037", "038", "039", "040", "050"),
            "劳动和社会保障", Set.of("012", "024", "025", "032", "046"),
            "教育文体", Set.of("005", "022", "023"),
            "商贸旅游", Set.of("004", "006", "022", "027", "032", "035", "036"),
            "环境保护", Set.of("014", "016", "018", "021"),
            "卫生计生", Set.of("023", "024", "027"),
            "交通运输", Set.of("008", "017", "036", "042"));

    @Test
    void proposesPlausibleDepartments() {
        assumeTrue(Files.exists(LABELLED), "../shared is missing: routing's quality is not measured");
        Knowledge knowledge = Jiaocheng.knowledge(PastDispatches.NONE);
        List<CSVRecord> rows = Jiaocheng.read(LABELLED);
        long first = 0, any = 0, clear = 0, clearRight = 0;
        java.util.TreeMap<String, Integer> confusion = new java.util.TreeMap<>();
        java.util.TreeMap<String, int[]> perLabel = new java.util.TreeMap<>();
        long started = System.nanoTime();
        for (CSVRecord row : rows) {
            Finding finding = knowledge.find(new Matter(null, null, row.get("title"), row.get("content")));
            Set<String> plausible = PLAUSIBLE.getOrDefault(row.get("label"), Set.of());
            boolean isFirst =
                    plausible.contains(finding.best().get(0).department().code());
            boolean isAny = finding.best().stream()
                    .anyMatch(each -> plausible.contains(each.department().code()));
            int[] counts = perLabel.computeIfAbsent(row.get("label"), l -> new int[3]);
            counts[0]++;
            counts[1] += isFirst ? 1 : 0;
            counts[2] += isAny ? 1 : 0;
            if (!isFirst) {
                confusion.merge(
                        row.get("label") + " "
                                + knowledge.nameOf(finding.best().get(0).department()) + " "
                                + finding.best()
                                        .get(0)
                                        .grounds()
                                        .get(0)
                                        .facts()
                                        .toString()
                                        .replaceAll("code=[0-9-]+", ""),
                        1,
                        Integer::sum);
            }
            first += isFirst ? 1 : 0;
            any += isAny ? 1 : 0;
            clear += finding.clear() ? 1 : 0;
            clearRight += finding.clear() && isFirst ? 1 : 0;
        }
        LOG.warn(
                "first {} any {} of {}; clear {} right {}; ms {}",
                first,
                any,
                rows.size(),
                clear,
                clearRight,
                (System.nanoTime() - started) / 1_000_000);
        perLabel.forEach((l, c) -> LOG.warn("{} {} {} {}", l, c[0], c[1], c[2]));
        confusion.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(70)
                .forEach(e -> LOG.warn("{} {}", e.getValue(), e.getKey()));
        assertThat(rows).isNotEmpty();
    }
}
