package hotline.request.web.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hotline.request.acts.Shown;
import hotline.shared.check.StorableCharacters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the form that a page sent, field by field; a value that cannot be read is refused by the field's name. */
public final class ActForm {

    private static final String UNREADABLE = "unreadable";

    private final MultiValueMap<String, String> sent;
    private final ZoneId zone;

    public ActForm(MultiValueMap<String, String> sent, ZoneId zone) {
        this.sent = sent;
        this.zone = zone;
    }

    /** The version that the page showed. */
    public int seenVersion() {
        String given = sent.getFirst("version");
        return given == null || given.isBlank() ? missing("version") : number("version", given);
    }

    /** One per form shown, so that a double click acts once. */
    @Nullable
    public String key() {
        return sent.getFirst("key");
    }

    /** What was typed or chosen, as it can be shown again. */
    public List<String> typed(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .map(StorableCharacters::onlyOf)
                .toList();
    }

    public boolean flag(String field) {
        return "true".equals(sent.getFirst(field));
    }

    /** What was sent for a command's fields, as its JSON; a field that was left empty is left out. */
    public ObjectNode json(List<ActField> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (ActField field : fields) {
            List<String> given = sent.getOrDefault(field.name(), List.of()).stream()
                    .filter(each -> each != null && !each.isBlank())
                    .toList();
            if (!given.isEmpty()) {
                json.set(field.name(), json(field, given));
            }
        }
        return json;
    }

    private JsonNode json(ActField field, List<String> given) {
        String first = given.get(0);
        if (field.type() == List.class) {
            return list(field.kind() == Shown.As.AREA ? lines(first) : given);
        }
        if (field.type() == boolean.class || field.type() == Boolean.class) {
            return BooleanNode.valueOf(first.equals("true"));
        }
        if (field.type() == int.class || field.type() == Integer.class) {
            return IntNode.valueOf(number(field.name(), first));
        }
        return switch (field.kind()) {
            case MOMENT -> TextNode.valueOf(moment(field.name(), first));
            // a subject is typed as its code or chosen with its name behind it
            case SUGGESTED -> TextNode.valueOf(first.strip().split("[\\s　]", 2)[0]);
            // browsers end lines with two characters, of which nobody typed the first
            default -> TextNode.valueOf(first.replace("\r\n", "\n").strip());
        };
    }

    private static ArrayNode list(List<String> items) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    /** The lines of an area, one thing each. */
    private static List<String> lines(String area) {
        return Arrays.stream(area.split("[\r\n、，,；;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int number(String field, String given) {
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException garbled) {
            throw invalid(new FieldError(field, UNREADABLE));
        }
    }

    private static int missing(String field) {
        throw invalid(new FieldError(field, "NotBlank"));
    }

    private String moment(String field, String given) {
        try {
            return LocalDateTime.parse(given.strip()).atZone(zone).toInstant().toString();
        } catch (DateTimeException garbled) {
            throw invalid(new FieldError(field, UNREADABLE));
        }
    }

    private static ProblemException invalid(FieldError error) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
    }
}
