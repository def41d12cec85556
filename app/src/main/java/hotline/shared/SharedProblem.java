package hotline.shared;

import org.springframework.http.HttpStatus;

/** Refusals that any endpoint can give. */
public enum SharedProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST),
    SIGN_IN_REQUIRED("sign-in-required", HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED("not-allowed", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_LARGE("too-large", HttpStatus.PAYLOAD_TOO_LARGE),
    PRECONDITION_REQUIRED("precondition-required", HttpStatus.PRECONDITION_REQUIRED),
    KEY_REUSED("key-reused", HttpStatus.CONFLICT),
    STALE_VERSION("stale-version", HttpStatus.PRECONDITION_FAILED),
    OVERLOADED("overloaded", HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE("database-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String slug;
    private final HttpStatus status;

    SharedProblem(String slug, HttpStatus status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
