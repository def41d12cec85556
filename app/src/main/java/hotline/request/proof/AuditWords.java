package hotline.request.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.request.proof.AnchorReport.Broken;
import hotline.request.views.ListViewed;
import hotline.request.views.RequestViewed;
import hotline.request.views.SeenRequest;
import hotline.request.web.Labels;
import hotline.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words for auditors what was looked at and what does not fit. */
@Component
final class AuditWords {

    /** Numbers of one list that a line names; the rest is counted. */
    private static final int NAMED = 5;

    /** A look at a request. */
    record ViewLine(Instant at, String who, String what, String reason) {}

    /** A request that somebody looked at. */
    record SeenLine(Instant at, String number, String what, String reason) {}

    /**
     * A look at a list.
     *
     * @param sought the words that were typed; blank if none were
     */
    record ListLine(
            Instant at, String who, String what, String sought, boolean isErased, List<String> numbers, int others) {}

    /** A finding at a link of a chain. */
    record FindingLine(long anchor, String what, String counts, List<String> named) {}

    private final Texts texts;
    private final Labels labels;
    private final ObjectMapper json;

    AuditWords(Texts texts, Labels labels, ObjectMapper json) {
        this.texts = texts;
        this.labels = labels;
        this.json = json;
    }

    ViewLine line(RequestViewed viewed) {
        return new ViewLine(viewed.viewedAt(), viewed.actorName(), kind(viewed.kind()), text(viewed.reason()));
    }

    SeenLine line(SeenRequest seen) {
        return new SeenLine(seen.viewedAt(), seen.number(), kind(seen.kind()), text(seen.reason()));
    }

    ListLine line(ListViewed viewed) {
        List<String> numbers = viewed.numbers();
        return new ListLine(
                viewed.viewedAt(),
                viewed.actorName(),
                texts.chinese("list-kind." + viewed.kind()),
                sought(viewed.asked()),
                viewed.erased(),
                numbers.subList(0, Math.min(NAMED, numbers.size())),
                Math.max(0, numbers.size() - NAMED));
    }

    List<FindingLine> findings(AnchorReport report) {
        return report.findings().stream().map(this::line).toList();
    }

    /** What is wrong with a request; blank if nothing is. */
    String finding(Verification verification) {
        return verification.finding() == null ? "" : labels.of("finding", verification.finding());
    }

    private FindingLine line(Broken broken) {
        String counts = broken.expected() == null
                ? ""
                : texts.text(
                        "audit.counts",
                        Map.of("expected", broken.expected(), "found", String.valueOf(broken.found())),
                        Texts.CHINESE);
        return new FindingLine(broken.anchor(), labels.of("anchor-finding", broken.finding()), counts, broken.named());
    }

    private String kind(String code) {
        return texts.chinese("view-kind." + code);
    }

    private String sought(String asked) {
        try {
            return json.readTree(asked).path("q").asText("");
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
