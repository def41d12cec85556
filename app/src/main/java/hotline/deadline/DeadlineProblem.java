package hotline.deadline;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Refusals around rule packs. */
public enum DeadlineProblem implements ProblemType {
    NO_SUCH_RULE_PACK("no-such-rule-pack", HttpStatus.NOT_FOUND),
    CHOICE_IN_THE_PAST("rule-pack-in-the-past", HttpStatus.BAD_REQUEST),
    ALREADY_CHOSEN("rule-pack-already-chosen", HttpStatus.CONFLICT),
    NO_SUCH_DRAFT("no-such-rule-pack-draft", HttpStatus.NOT_FOUND),
    TOO_MANY_DRAFTS("too-many-rule-pack-drafts", HttpStatus.CONFLICT),
    CODE_OF_OTHERS("rule-pack-of-others", HttpStatus.FORBIDDEN),
    PUBLISHED_MEANWHILE("rule-pack-published-meanwhile", HttpStatus.CONFLICT),
    UNFINISHED_DRAFT("rule-pack-draft-unfinished", HttpStatus.UNPROCESSABLE_ENTITY),
    UNSAVED_DRAFT("rule-pack-draft-unsaved", HttpStatus.CONFLICT);

    private final String slug;
    private final HttpStatus status;

    DeadlineProblem(String slug, HttpStatus status) {
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
