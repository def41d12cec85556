package hotline.intake;

import hotline.intake.CallForm.CallerForm;
import hotline.intake.CallForm.EnterpriseForm;
import hotline.intake.CallForm.PlaceForm;
import hotline.intake.CallForm.SuperiorForm;
import hotline.intake.checks.CodeOf;
import hotline.intake.checks.CreditCode;
import hotline.request.Channel;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the errors that a form has by itself, whatever is known elsewhere. */
@Component
class FormChecks {

    /** Years that somebody can mean. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

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
        addUnconfirmedCode(form.enterprise(), errors);
        addImpossibleLimit(form.superior(), errors);
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::code));
        return errors;
    }

    /** Finds the fields that a superior platform's order lacks or must not have. */
    List<FieldError> ofOrder(CallForm form) {
        boolean isOrder = Channel.SUPERIOR.code().equals(form.channel());
        SuperiorForm order = form.superior() == null ? new SuperiorForm(null, null, null) : form.superior();
        List<FieldError> errors = new ArrayList<>();
        if (!isOrder && !order.isBlank()) {
            errors.add(new FieldError("superior", "only-from-above"));
        }
        if (isOrder && !Visible.Check.isVisible(order.platform())) {
            errors.add(new FieldError("superior.platform", "NotBlank"));
        }
        if (isOrder && !Visible.Check.isVisible(order.number())) {
            errors.add(new FieldError("superior.number", "NotBlank"));
        }
        if (isOrder && order.dueAt() == null) {
            errors.add(new FieldError("superior.dueAt", "NotNull"));
        }
        return errors;
    }

    private static void addImpossibleLimit(@Nullable SuperiorForm order, List<FieldError> errors) {
        Instant due = order == null ? null : order.dueAt();
        if (due != null && (due.isBefore(FIRST) || !due.isBefore(END))) {
            errors.add(new FieldError("superior.dueAt", "unreadable"));
        }
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

    private static void addUnconfirmedCode(@Nullable EnterpriseForm enterprise, List<FieldError> errors) {
        if (enterprise == null || enterprise.creditCode() == null) {
            return;
        }
        String code = enterprise.creditCode();
        if (CreditCode.isPossible(code)
                && !CreditCode.isValid(code)
                && !Boolean.TRUE.equals(enterprise.creditCodeConfirmed())) {
            errors.add(new FieldError("enterprise.creditCodeConfirmed", "credit-code-unconfirmed"));
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
