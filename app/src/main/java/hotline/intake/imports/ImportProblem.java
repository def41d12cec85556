package hotline.intake.imports;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Refusals of imports. */
public enum ImportProblem implements ProblemType {
    UNUSABLE_MAPPING("unusable-mapping", HttpStatus.BAD_REQUEST),
    MAPPING_FIRST("mapping-first", HttpStatus.BAD_REQUEST),
    EMPTY_FILE("empty-file", HttpStatus.BAD_REQUEST),
    UNREADABLE_HEADER("unreadable-header", HttpStatus.BAD_REQUEST),
    MISSING_COLUMN("missing-column", HttpStatus.BAD_REQUEST),
    AMBIGUOUS_COLUMN("ambiguous-column", HttpStatus.BAD_REQUEST),
    MIDNIGHTS_UNDECIDED("midnights-undecided", HttpStatus.UNPROCESSABLE_ENTITY),
    DAMAGED_IDS("damaged-ids", HttpStatus.UNPROCESSABLE_ENTITY),
    FILE_TOO_LARGE("import-too-large", HttpStatus.PAYLOAD_TOO_LARGE),
    UPLOAD_TOO_SLOW("upload-too-slow", HttpStatus.REQUEST_TIMEOUT),
    NO_SUCH_IMPORT("no-such-import", HttpStatus.NOT_FOUND),
    NO_SUCH_DIVISION("no-such-division", HttpStatus.NOT_FOUND);

    private final String slug;
    private final HttpStatus status;

    ImportProblem(String slug, HttpStatus status) {
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
