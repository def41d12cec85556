package hotline.shared.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text with something to read in it. Bean Validation's own check takes the full-width blank of Chinese keyboards, or a
 * character without width, for words.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Visible.Check.class)
public @interface Visible {

    /** Allows the text to be left out; a text that is given must be visible all the same. */
    boolean optional() default false;

    String message() default "Visible";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for one character that can be seen. */
    final class Check implements ConstraintValidator<Visible, String> {

        private boolean optional;

        @Override
        public void initialize(Visible constraint) {
            optional = constraint.optional();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return (text == null && optional) || isVisible(text);
        }

        /** Tells whether a text has a character that people see. */
        public static boolean isVisible(@Nullable String text) {
            return text != null && text.codePoints().anyMatch(Check::canBeSeen);
        }

        private static boolean canBeSeen(int character) {
            int type = Character.getType(character);
            return !Character.isWhitespace(character)
                    && !Character.isSpaceChar(character)
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE;
        }
    }
}
