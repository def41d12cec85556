package hotline.request.web.act;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.Rooms;
import hotline.request.acts.Shown;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The form of every act that a request's page asks for, made of its command. */
public final class ActFields {

    /** A form: where it stands, and its fields. */
    public record Form(ActGroup group, List<ActField> fields) {

        /** The fields that a page shows. */
        public List<ActField> shown() {
            return fields.stream()
                    .filter(field -> field.kind() != Shown.As.NOTHING)
                    .toList();
        }
    }

    private static final Map<Act, Form> FORMS = forms();

    private ActFields() {}

    public static Map<Act, Form> all() {
        return FORMS;
    }

    private static Map<Act, Form> forms() {
        Map<Act, Form> forms = new EnumMap<>(Act.class);
        for (ActType type : Rooms.ALL) {
            ActGroup group = type.group();
            if (group != null) {
                forms.put(type.act(), new Form(group, ActField.of(type.command())));
            }
        }
        return Map.copyOf(forms);
    }
}
