package hotline.security;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Refusals around signing in and accounts. */
public enum SecurityProblem implements ProblemType {
    WRONG_CREDENTIALS("wrong-credentials", HttpStatus.UNAUTHORIZED),
    TOO_MANY_ATTEMPTS("too-many-attempts", HttpStatus.TOO_MANY_REQUESTS),
    FORM_EXPIRED("form-expired", HttpStatus.FORBIDDEN),
    WRONG_PASSWORD("wrong-password", HttpStatus.CONFLICT),
    OWN_ACCOUNT("own-account", HttpStatus.CONFLICT);

    private final String slug;
    private final HttpStatus status;

    SecurityProblem(String slug, HttpStatus status) {
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
