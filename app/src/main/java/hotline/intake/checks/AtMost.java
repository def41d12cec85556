package hotline.intake.checks;

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

/** So many characters as people count them; a rare character of two code units is one. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMost.Check.class)
public @interface AtMost {

    int value();

    String message() default "AtMost";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    final class Check implements ConstraintValidator<AtMost, String> {

        private int most;

        @Override
        public void initialize(AtMost constraint) {
            most = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= most;
        }
    }
}
