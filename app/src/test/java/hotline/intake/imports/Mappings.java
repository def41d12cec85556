package hotline.intake.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mappings of the files that tests import. */
final class Mappings {

    private Mappings() {}

    /** Of small files that tests write themselves: {@code id,received,target,completed,nature,title}. */
    static Map<String, Object> plain() {
        return new HashMap<>(Map.of(
                "source",
                "old",
                "columns",
                Map.of(
                        "externalId", "id",
                        "received", "received",
                        "target", "target",
                        "completed", "completed",
                        "nature", "nature",
                        "title", "title")));
    }

    static Map<String, Object> boston() {
        return Map.of(
                "source",
                "boston",
                "zone",
                "America/New_York",
                "timeFormat",
                "yyyy-MM-dd HH:mm:ss",
                "columns",
                Map.of(
                        "externalId", "case_enquiry_id",
                        "received", "open_dt",
                        "target", "target_dt",
                        "completed", "closed_dt",
                        "title", "case_title",
                        "text", "closure_reason",
                        "latitude", "latitude",
                        "longitude", "longitude"),
                "values",
                Map.of("nature", Map.of("", "complaint")),
                "attributes",
                Map.of("published", "ontime", "source", "source"));
    }

    static Map<String, Object> pingshan() {
        return Map.of(
                "source",
                "pingshan",
                "timeFormat",
                "yyyy-MM-dd HH:mm:ss",
                "columns",
                Map.of(
                        "externalId", "rec_id",
                        "received", "create_time",
                        "declared", "outcome",
                        "nature", "property",
                        "title", List.of("type_l1", "type_l2", "type_l3")),
                "values",
                Map.of(
                        "nature", Map.of("", "other", "建议", "suggestion", "感谢", "praise", "求决", "help"),
                        "declared", Map.of("intime", "on-time", "overtime", "late")),
                "attributes",
                Map.of("source", "source", "street", "street", "unit", "unit_id"),
                "labels",
                Map.of("unit", "unit"));
    }
}
