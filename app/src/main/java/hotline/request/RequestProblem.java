package hotline.request;

import hotline.shared.problem.ProblemType;
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
    TOWNSHIP_BARRED("township-barred", HttpStatus.UNPROCESSABLE_ENTITY),
    SAME_DEPARTMENT("same-department", HttpStatus.UNPROCESSABLE_ENTITY),
    DEPARTMENT_NEEDED("department-needed", HttpStatus.UNPROCESSABLE_ENTITY),
    SEND_BACK_TOO_LATE("send-back-too-late", HttpStatus.CONFLICT),
    SEND_BACK_STILL_POSSIBLE("send-back-still-possible", HttpStatus.CONFLICT),
    CONFERENCE_REQUIRED("conference-required", HttpStatus.CONFLICT),
    CONFERENCE_LEVEL("conference-level", HttpStatus.CONFLICT),
    NOTHING_PENDING("nothing-pending", HttpStatus.CONFLICT),
    ALREADY_PENDING("already-pending", HttpStatus.CONFLICT),
    EXTENSION_NOT_ALLOWED("extension-not-allowed", HttpStatus.CONFLICT),
    EXTENSION_TOO_LATE("extension-too-late", HttpStatus.CONFLICT),
    EXTENSION_TOO_LONG("extension-too-long", HttpStatus.UNPROCESSABLE_ENTITY),
    EXTENSIONS_USED_UP("extensions-used-up", HttpStatus.CONFLICT),
    CALLER_NOT_TOLD("caller-not-told", HttpStatus.UNPROCESSABLE_ENTITY),
    PAUSE_NOT_ALLOWED("pause-not-allowed", HttpStatus.UNPROCESSABLE_ENTITY),
    PAUSE_TOO_LATE("pause-too-late", HttpStatus.CONFLICT),
    OPEN_PARTS("open-parts", HttpStatus.CONFLICT),
    CLAIM_IMPOSSIBLE("claim-impossible", HttpStatus.UNPROCESSABLE_ENTITY),
    EVIDENCE_NEEDED("evidence-needed", HttpStatus.UNPROCESSABLE_ENTITY),
    SAME_PERSON("same-person", HttpStatus.CONFLICT),
    NO_VERDICT("no-verdict", HttpStatus.CONFLICT),
    NEVER_JUDGED("never-judged", HttpStatus.CONFLICT),
    NOTHING_CHANGES("nothing-changes", HttpStatus.CONFLICT),
    NOT_FROM_ABOVE("not-from-above", HttpStatus.CONFLICT),
    LIMIT_PAST("limit-past", HttpStatus.UNPROCESSABLE_ENTITY),
    STANDS_FOR_OTHERS("stands-for-others", HttpStatus.CONFLICT),
    UNKNOWN_PARENT("unknown-parent", HttpStatus.UNPROCESSABLE_ENTITY),
    PARENT_LATER("parent-later", HttpStatus.CONFLICT),
    ORDER_REGISTERED("order-registered", HttpStatus.CONFLICT),
    UNKNOWN_SUBJECT("unknown-subject", HttpStatus.UNPROCESSABLE_ENTITY),
    CALENDAR_MOVED_ON("calendar-moved-on", HttpStatus.CONFLICT),
    RECOMPUTATION_RUNNING("recomputation-running", HttpStatus.CONFLICT),
    NO_SUCH_RECOMPUTATION("no-such-recomputation", HttpStatus.NOT_FOUND),
    UNKNOWN_PLACE("unknown-place", HttpStatus.UNPROCESSABLE_ENTITY),
    NO_SUCH_WORDS("no-such-words", HttpStatus.NOT_FOUND),
    NOTHING_TO_TELL("nothing-to-tell", HttpStatus.CONFLICT),
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
