package hotline.intake;

import hotline.intake.CallForm.CallerForm;
import hotline.intake.CallForm.EnterpriseForm;
import hotline.intake.CallForm.PlaceForm;
import hotline.intake.checks.CodeOf;
import hotline.shared.ProblemException.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be found wrong in a form by looking at nothing but the form. */
@Component
class FormChecks {

    private final Validator validator;

    FormChecks(Validator validator) {
        this.validator = validator;
    }

    /** All wrong fields, by their paths. */
    List<FieldError> of(CallForm form) {
        List<FieldError> errors = new ArrayList<>();
        validator.validate(form).forEach(violation -> errors.add(fieldError(violation)));
        addHalfPosition(form.place(), errors);
        addCallBackWithoutNumber(form.caller(), errors);
        addNamelessEnterprise(form.enterprise(), errors);
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::code));
        return errors;
    }

    private static void addHalfPosition(@Nullable PlaceForm place, List<FieldError> errors) {
        if (place != null && (place.longitude() == null) != (place.latitude() == null)) {
            errors.add(new FieldError(
                    place.longitude() == null ? "place.longitude" : "place.latitude", "position-incomplete"));
        }
    }

    private static void addCallBackWithoutNumber(@Nullable CallerForm caller, List<FieldError> errors) {
        if (caller != null && Boolean.TRUE.equals(caller.wishesCallBack()) && Call.orNull(caller.phone()) == null) {
            errors.add(new FieldError("caller.phone", "call-back-needs-phone"));
        }
    }

    /** A name without a code would be lost, since a request is found by the code. */
    private static void addNamelessEnterprise(@Nullable EnterpriseForm enterprise, List<FieldError> errors) {
        if (enterprise != null
                && Call.orNull(enterprise.creditCode()) == null
                && Call.orNull(enterprise.name()) != null) {
            errors.add(new FieldError("enterprise.creditCode", "NotBlank"));
        }
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        String field = violation.getPropertyPath().toString();
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof CodeOf codes) {
            return new FieldError(
                    field, "unknown-value", Map.of("allowed", String.join(", ", CodeOf.Check.allowed(codes))));
        }
        Map<String, Object> facts = new HashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (name.equals("value")) {
                facts.put(name, value);
            }
        });
        return new FieldError(field, constraint.annotationType().getSimpleName(), facts);
    }
}
