package hotline.intake.checks;

import hotline.shared.check.ChecksCharacters;
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

/** A text that may be a unified social credit code, be its check character right or not; blank is no code. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@ChecksCharacters
@Constraint(validatedBy = ValidCreditCode.Check.class)
public @interface ValidCreditCode {

    String message() default "ValidCreditCode";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at length, characters and authority. */
    final class Check implements ConstraintValidator<ValidCreditCode, String> {
        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || code.isBlank() || CreditCode.isPossible(code);
        }
    }
}
