package hotline.intake.checks;

import hotline.shared.Coded;
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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code of one of an enum's values; blank is no code. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@ChecksCharacters
@Constraint(validatedBy = CodeOf.Check.class)
public @interface CodeOf {

    Class<? extends Coded> value();

    /** Codes of the enum that are not for people to enter. */
    String[] except() default {};

    String message() default "CodeOf";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks among the codes. */
    final class Check implements ConstraintValidator<CodeOf, String> {

        private List<String> allowed = List.of();

        @Override
        public void initialize(CodeOf constraint) {
            allowed = allowed(constraint);
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || code.isBlank() || allowed.contains(code);
        }

        /** The codes that can be entered. */
        public static List<String> allowed(CodeOf constraint) {
            List<String> except = List.of(constraint.except());
            return Arrays.stream(constraint.value().getEnumConstants())
                    .map(Coded::code)
                    .filter(code -> !except.contains(code))
                    .toList();
        }
    }
}
