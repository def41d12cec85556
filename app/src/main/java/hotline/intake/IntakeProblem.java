package hotline.intake;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Why a call is not registered or taken, or a caller not shown. */
enum IntakeProblem implements ProblemType {
    INCOMPLETE_ORDER("incomplete-order", HttpStatus.UNPROCESSABLE_ENTITY),
    CALLER_SECRET("caller-secret", HttpStatus.FORBIDDEN),
    CALLER_OF_OTHER_DIVISION("caller-of-other-division", HttpStatus.FORBIDDEN),
    CALLER_OF_FORMER_REQUEST("caller-of-former-request", HttpStatus.FORBIDDEN),
    CALLER_UNKNOWN("caller-unknown", HttpStatus.NOT_FOUND),
    CALL_TAKEN("call-taken", HttpStatus.CONFLICT),
    CALLER_KEY_MISSING("caller-key-missing", HttpStatus.SERVICE_UNAVAILABLE);

    private final String slug;
    private final HttpStatus status;

    IntakeProblem(String slug, HttpStatus status) {
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
