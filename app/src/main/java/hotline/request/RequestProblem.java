package hotline.request;

import hotline.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** Why an act or a look at a request is refused. */
public enum RequestProblem implements ProblemType {
    NO_SUCH_REQUEST("no-such-request", HttpStatus.NOT_FOUND),
    ILLEGAL_TRANSITION("illegal-transition", HttpStatus.CONFLICT),
    OTHER_DEPARTMENT("other-department", HttpStatus.FORBIDDEN),
    OTHER_DIVISION("other-division", HttpStatus.FORBIDDEN),
    WRONG_ROLE("wrong-role", HttpStatus.FORBIDDEN),
    UNKNOWN_DEPARTMENT("unknown-department", HttpStatus.UNPROCESSABLE_ENTITY),
    OVERDUE_STAYS_COUNTED("overdue-stays-counted", HttpStatus.CONFLICT),
    INVALID_NUMBER("invalid-number", HttpStatus.BAD_REQUEST),
    DAMAGED_REQUEST("damaged-request", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String slug;
    private final HttpStatus status;

    RequestProblem(String slug, HttpStatus status) {
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
