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
 * Text of whole characters that can be stored and shown: no control characters, among them U+0000, which PostgreSQL
 * cannot keep, and no half of a surrogate pair, which UTF-8 cannot write.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@ChecksCharacters
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    /** Allows a text of several lines. */
    boolean lines() default false;

    String message() default "PlainText";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each code point. */
    final class Check implements ConstraintValidator<PlainText, String> {

        private boolean lines;

        @Override
        public void initialize(PlainText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isPlain(text, lines);
        }

        /** Tells whether a text may be stored and shown; with {@code lines} it may have several. */
        public static boolean isPlain(String text, boolean lines) {
            return text.codePoints().allMatch(character -> isAllowed(character, lines));
        }

        private static boolean isAllowed(int character, boolean lines) {
            int type = Character.getType(character);
            boolean isLayout = character == '\n' || character == '\r' || character == '\t';
            return type != Character.SURROGATE && (type != Character.CONTROL || (lines && isLayout));
        }
    }
}
