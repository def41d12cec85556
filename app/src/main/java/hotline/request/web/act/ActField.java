package hotline.request.web.act;

import hotline.request.Command;
import hotline.request.RequestNumber;
import hotline.request.acts.Shown;
import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A field of an act's form, as the component of the act's command says it is.
 *
 * @param name as it is sent
 * @param longest how many characters it may have; 0 where that does not matter
 */
public record ActField(String name, Class<?> type, Shown.As kind, int longest, boolean required) {

    /** A code with its name behind it, as lists of suggestions show them. */
    private static final int SUGGESTION = 200;

    /** A request's number with blanks or hyphens. */
    private static final int NUMBER = 40;

    /** The fields that a command is made of, those that no page shows among them. */
    public static List<ActField> of(Class<? extends Command> command) {
        return Arrays.stream(command.getRecordComponents())
                .map(component -> of(component, fieldOf(command, component)))
                .toList();
    }

    private static Field fieldOf(Class<?> command, RecordComponent component) {
        try {
            return command.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("every component of a record has a field", impossible);
        }
    }

    private static ActField of(RecordComponent component, Field field) {
        boolean isRequired = isRequired(component, field);
        Shown shown = field.getAnnotation(Shown.class);
        Shown.As kind = shown == null ? kindOf(component, field, isRequired) : shown.value();
        int longest = kind == Shown.As.SUGGESTED ? SUGGESTION : longest(component, field);
        return new ActField(component.getName(), component.getType(), kind, longest, isRequired);
    }

    private static boolean isRequired(RecordComponent component, Field field) {
        Visible visible = field.getAnnotation(Visible.class);
        return (component.getType().isPrimitive() && component.getType() != boolean.class)
                || field.isAnnotationPresent(NotNull.class)
                || field.isAnnotationPresent(NotEmpty.class)
                || (visible != null && !visible.optional());
    }

    private static Shown.As kindOf(RecordComponent component, Field field, boolean isRequired) {
        Class<?> type = component.getType();
        if (type == String.class) {
            PlainText text = field.getAnnotation(PlainText.class);
            return isRequired && text != null && text.lines() ? Shown.As.AREA : Shown.As.LINE;
        }
        if (type == List.class) {
            return elementOf(component).getType() == DepartmentKey.class ? Shown.As.CHOICES : Shown.As.AREA;
        }
        if (type == boolean.class || type == Boolean.class) {
            return isRequired ? Shown.As.CHOICE : Shown.As.CHECK;
        }
        if (type == Instant.class) {
            return Shown.As.MOMENT;
        }
        if (type == RequestNumber.class) {
            return Shown.As.LINE;
        }
        return type == int.class || type == Integer.class ? Shown.As.NUMBER : Shown.As.CHOICE;
    }

    private static int longest(RecordComponent component, Field field) {
        if (component.getType() == RequestNumber.class) {
            return NUMBER;
        }
        Size size = field.getAnnotation(Size.class);
        if (size == null) {
            return 0;
        }
        if (component.getType() != List.class) {
            return size.max();
        }
        Size each = elementOf(component).getAnnotation(Size.class);
        return each == null ? 0 : size.max() * each.max();
    }

    private static AnnotatedType elementOf(RecordComponent component) {
        return ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
    }
}
