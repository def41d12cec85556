package hotline.shared.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Refusals that any endpoint can give. */
public enum SharedProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST),
    SIGN_IN_REQUIRED("sign-in-required", HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED("not-allowed", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REQUEST_TIMEOUT("request-timeout", HttpStatus.REQUEST_TIMEOUT),
    ADDRESS_TOO_LONG("address-too-long", HttpStatus.URI_TOO_LONG),
    HEADERS_TOO_LARGE("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    TOO_LARGE("too-large", HttpStatus.PAYLOAD_TOO_LARGE),
    PRECONDITION_REQUIRED("precondition-required", HttpStatus.PRECONDITION_REQUIRED),
    KEY_REUSED("key-reused", HttpStatus.CONFLICT),
    STALE_VERSION("stale-version", HttpStatus.PRECONDITION_FAILED),
    OVERLOADED("overloaded", HttpStatus.SERVICE_UNAVAILABLE),
    CONNECTIONS_BUSY("connections-busy", HttpStatus.SERVICE_UNAVAILABLE),
    FIGURES_BUSY("figures-busy", HttpStatus.SERVICE_UNAVAILABLE, 10),
    WAITED_TOO_LONG("waited-too-long", HttpStatus.SERVICE_UNAVAILABLE),
    KEY_AT_WORK("key-at-work", HttpStatus.SERVICE_UNAVAILABLE),
    STATEMENT_TOO_SLOW("statement-too-slow", HttpStatus.SERVICE_UNAVAILABLE, 30),
    CHANGES_COLLIDED("changes-collided", HttpStatus.SERVICE_UNAVAILABLE, 1),
    DATABASE_UNAVAILABLE("database-unavailable", HttpStatus.SERVICE_UNAVAILABLE, 5),
    DATABASE_FULL("database-full", HttpStatus.SERVICE_UNAVAILABLE, 60),
    STOPPING("stopping", HttpStatus.SERVICE_UNAVAILABLE, 10),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR);

    private static final int SOON = 2;

    private final String slug;
    private final HttpStatus status;
    private final int retryAfterSeconds;

    SharedProblem(String slug, HttpStatus status) {
        this(slug, status, SOON);
    }

    SharedProblem(String slug, HttpStatus status, int retryAfterSeconds) {
        this.slug = slug;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The refusal that a bare status of the server or of a library amounts to. */
    public static SharedProblem of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status)
                .findFirst()
                .orElse(status / 100 == 4 ? INVALID_REQUEST : UNEXPECTED);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
