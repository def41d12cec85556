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

/** A phone number that {@link PhoneNumbers} can bring into its stored form; blank is no number. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPhone.Check.class)
public @interface ValidPhone {

    String message() default "ValidPhone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tries to read the number. */
    final class Check implements ConstraintValidator<ValidPhone, String> {
        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            return phone == null
                    || phone.isBlank()
                    || PhoneNumbers.normalise(phone).isPresent();
        }
    }
}
