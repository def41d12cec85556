package hotline.directory.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceKind;
import hotline.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a logged change as the fields that it made other than they were. */
@Component
final class ChangeWords {

    /** Fields that tell a reader nothing: which entry it is stands beside, and the version always grows. */
    private static final Set<String> UNSAID = Set.of("id", "key", "code", "version", "divisionCode", "username");

    /** A change in words. */
    record Line(Instant at, String who, String kind, String code, String name, String act, List<Field> fields) {}

    /** A field that is other than it was; {@code before} is blank where there was nothing. */
    record Field(String name, String before, String after) {}

    private final Texts texts;

    ChangeWords(Texts texts) {
        this.texts = texts;
    }

    Line line(ReferenceChange change) {
        JsonNode before = orMissing(change.before());
        JsonNode after = orMissing(change.after());
        List<Field> fields = change.kind() == ReferenceKind.DISPATCH_CATALOGUE ? List.of() : fields(before, after);
        return new Line(
                change.changedAt(),
                change.actorName(),
                texts.chinese("reference-kind." + change.kind().code()),
                change.kind() == ReferenceKind.STAFF ? after.path("username").asText() : change.code(),
                after.path("name").asText(),
                texts.chinese("change-act." + act(change, before, after, fields)),
                before.isMissingNode() ? List.of() : fields);
    }

    private static String act(ReferenceChange change, JsonNode before, JsonNode after, List<Field> fields) {
        if (before.isMissingNode()) {
            return "added";
        }
        if (before.path("retired").asBoolean() != after.path("retired").asBoolean()) {
            return after.path("retired").asBoolean() ? "retired" : "returned";
        }
        // a password is in no log, but that there is another one is
        return change.kind() == ReferenceKind.STAFF && fields.isEmpty() ? "password" : "changed";
    }

    private List<Field> fields(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            boolean isSaid = !UNSAID.contains(name) && !name.equals("retired");
            if (isSaid && !Objects.equals(before.path(name), after.path(name))) {
                fields.add(new Field(
                        texts.chinese("change-field." + name),
                        said(name, before.path(name)),
                        said(name, after.path(name))));
            }
        }
        return fields;
    }

    private String said(String name, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> said(name, each))
                    .sorted()
                    .collect(Collectors.joining("、"));
        }
        if (name.equals("roles")) {
            return texts.chinese("role." + value.asText());
        }
        if (name.equals("kind")) {
            return texts.chinese("department-kind." + value.asText());
        }
        return value.isObject() ? value.path("code").asText() : value.isNull() ? "" : value.asText();
    }

    private static JsonNode orMissing(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
