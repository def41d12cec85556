package hotline.request.acts;

import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
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

/** A department's code as people type it, 1 to 20 characters, with its division before it for another division's. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DepartmentCode.Check.class)
public @interface DepartmentCode {

    String message() default "DepartmentCode";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the code alone; whether there is such a department is found when the act is prepared. */
    final class Check implements ConstraintValidator<DepartmentCode, DepartmentKey> {

        private static final int LONGEST = 20;

        @Override
        public boolean isValid(@Nullable DepartmentKey key, ConstraintValidatorContext context) {
            return key == null
                    || (Visible.Check.isVisible(key.code())
                            && PlainText.Check.isPlain(key.code(), false)
                            && key.code().length() <= LONGEST);
        }
    }
}
