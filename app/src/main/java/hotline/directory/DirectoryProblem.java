package hotline.directory;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Refusals around reference data. */
public enum DirectoryProblem implements ProblemType {
    CODE_TAKEN("code-taken", HttpStatus.CONFLICT),
    NAME_TAKEN("department-name-taken", HttpStatus.CONFLICT),
    OPEN_REQUESTS("department-has-open-requests", HttpStatus.CONFLICT),
    USERNAME_TAKEN("username-taken", HttpStatus.CONFLICT),
    NOT_TOP_DIVISION("not-top-division", HttpStatus.FORBIDDEN),
    OTHER_DIVISION("other-division", HttpStatus.FORBIDDEN),
    OWN_DIVISION("own-division-retired", HttpStatus.CONFLICT),
    EMPTY_FILE("empty-reference-file", HttpStatus.BAD_REQUEST),
    MOST_RETIRED("most-would-be-retired", HttpStatus.CONFLICT),
    MISSING_COLUMNS("missing-columns", HttpStatus.BAD_REQUEST),
    BROKEN_FILE("broken-file", HttpStatus.BAD_REQUEST),
    OTHER_ENCODING("other-encoding", HttpStatus.BAD_REQUEST),
    REFUSED_ROWS("refused-rows", HttpStatus.BAD_REQUEST),
    IN_THE_PAST("in-the-past", HttpStatus.BAD_REQUEST);

    private final String slug;
    private final HttpStatus status;

    DirectoryProblem(String slug, HttpStatus status) {
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
