package hotline.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException.FieldError;
import io.r2dbc.spi.R2dbcException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.netty.channel.AbortedException;

/** Finds the problem type of a failure and words it in both languages. */
@Component
public class Problems {

    /** Characters that no text holds, and numbers and times out of range. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008", "22001");

    private final Texts texts;

    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** The refusal that a failure amounts to; anything unforeseen is {@link SharedProblem#UNEXPECTED}. */
    public ProblemException refusalFor(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal;
        }
        if (failure instanceof WebExchangeBindException invalid) {
            return invalid(invalid);
        }
        if (causedBy(failure, DataBufferLimitException.class) != null) {
            return of(SharedProblem.TOO_LARGE);
        }
        if (failure instanceof ServerWebInputException unreadable) {
            return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), unreadableField(unreadable));
        }
        if (causedBy(failure, DecodingException.class) != null) {
            return invalid("body", "unreadable");
        }
        if (failure instanceof InvalidMimeTypeException) {
            return of(SharedProblem.MALFORMED_REQUEST);
        }
        if (unstorable(failure).isPresent()) {
            return invalid("body", "unstorable");
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), parameterErrors(invalid));
        }
        if (failure instanceof ResponseStatusException response) {
            return of(SharedProblem.of(response.getStatusCode().value()));
        }
        if (failure instanceof AuthenticationException) {
            return of(SharedProblem.SIGN_IN_REQUIRED);
        }
        if (failure instanceof AccessDeniedException) {
            return of(SharedProblem.NOT_ALLOWED);
        }
        // whoever hung up before the end of a request hears no answer, and is no failure of ours
        SharedProblem otherwise = causedBy(failure, AbortedException.class) == null
                ? SharedProblem.UNEXPECTED
                : SharedProblem.MALFORMED_REQUEST;
        return of(DatabaseFailures.problemOf(failure).orElse(otherwise));
    }

    /** The refusal in words. */
    public Problem describe(ProblemException refusal, Locale locale, String instance, String requestId) {
        String key = "problem." + refusal.type().slug();
        return new Problem(
                "/problems/" + refusal.type().slug(),
                texts.text(key + ".title", refusal.facts(), locale),
                refusal.type().status().value(),
                texts.text(key + ".detail", refusal.facts(), locale),
                bothLanguages(key + ".detail", refusal.facts()),
                instance,
                requestId,
                refusal.facts(),
                refusal.fieldErrors().stream()
                        .map(error -> describe(error, locale))
                        .toList());
    }

    /**
     * Gives the text that a form shows at each wrong field: that of the field's first error.
     *
     * @param form whose own words, under {@code <form>.<field>.<code>}, go before the general ones
     */
    public Map<String, String> fieldTexts(ProblemException refusal, String form, Locale locale) {
        Map<String, String> fieldTexts = new LinkedHashMap<>();
        refusal.fieldErrors().forEach(error -> fieldTexts.putIfAbsent(error.field(), text(error, form, locale)));
        return fieldTexts;
    }

    private String text(FieldError error, String form, Locale locale) {
        String key = form + "." + error.field() + "." + error.code();
        String own = texts.text(key, error.facts(), locale);
        return own.equals(key) ? texts.text("field." + error.code(), error.facts(), locale) : own;
    }

    private Problem.Field describe(FieldError error, Locale locale) {
        String key = "field." + error.code();
        return new Problem.Field(
                error.field(), texts.text(key, error.facts(), locale), bothLanguages(key, error.facts()));
    }

    private Map<String, String> bothLanguages(String key, Map<String, Object> facts) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", texts.text(key, facts, Texts.CHINESE));
        both.put("en", texts.text(key, facts, Locale.ENGLISH));
        return both;
    }

    /** The refusal of a value that breaks its constraints, each broken one at its field. */
    public static ProblemException invalid(BindingResult result) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), fieldErrors(result));
    }

    /** The refusal of JSON that cannot be read, at the field where that shows. */
    public static ProblemException invalid(JsonProcessingException unreadable) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(JsonFieldErrors.of(unreadable)));
    }

    private static List<FieldError> fieldErrors(BindingResult invalid) {
        return invalid.getFieldErrors().stream()
                .map(Problems::fieldError)
                // validation has no order of its own; of one field, broken characters stand before what they hide
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
    }

    private static List<FieldError> parameterErrors(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> result.unwrap(error, ConstraintViolation.class))
                        .map(violation -> violated(nameOf(result), violation)))
                .toList();
    }

    private static String nameOf(ParameterValidationResult result) {
        String name = result.getMethodParameter().getParameterName();
        return name == null ? "body" : name;
    }

    private static FieldError fieldError(org.springframework.validation.FieldError error) {
        String code = error.getCode() == null ? "unreadable" : error.getCode();
        if (!error.contains(ConstraintViolation.class)) {
            return new FieldError(error.getField(), code.equals("typeMismatch") ? "type-mismatch" : code);
        }
        return violated(error.getField(), error.unwrap(ConstraintViolation.class));
    }

    private static FieldError violated(String field, ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        Map<String, Object> facts = new LinkedHashMap<>(constraint.getAttributes());
        facts.values().removeIf(value -> !(value instanceof Number || value instanceof String));
        return new FieldError(field, constraint.getAnnotation().annotationType().getSimpleName(), facts);
    }

    private static List<FieldError> unreadableField(ServerWebInputException unreadable) {
        JsonProcessingException json = causedBy(unreadable, JsonProcessingException.class);
        if (json != null) {
            return List.of(JsonFieldErrors.of(json));
        }
        if (unreadable instanceof MissingRequestValueException missing) {
            return List.of(new FieldError(missing.getName(), "NotNull"));
        }
        MethodParameter parameter = unreadable.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return List.of(new FieldError(name == null ? "body" : name, "unreadable"));
    }

    /** The code by which the database refused a value and not the statement: PostgreSQL's class 22, data exceptions. */
    public static Optional<String> unstorable(Throwable failure) {
        return Optional.ofNullable(causedBy(failure, R2dbcException.class))
                .map(R2dbcException::getSqlState)
                .filter(UNSTORABLE::contains);
    }

    private static ProblemException invalid(String field, String code) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, code)));
    }

    private static ProblemException of(SharedProblem type) {
        return new ProblemException(type, Map.of());
    }

    private static <T extends Throwable> @Nullable T causedBy(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
