package hotline.statistics;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Reasons for which figures are refused. */
enum StatisticsProblem implements ProblemType {
    FUTURE_CUT_OFF("future-cut-off", HttpStatus.BAD_REQUEST),
    INVALID_WINDOW("invalid-window", HttpStatus.BAD_REQUEST),
    /** Nothing of it had happened: a figure of it would be an empty one that looks like one of nothing. */
    WINDOW_AFTER_CUT_OFF("window-after-cut-off", HttpStatus.BAD_REQUEST),
    UNKNOWN_FIGURE("unknown-figure", HttpStatus.BAD_REQUEST),
    FIGURES_OF_OTHERS("figures-of-others", HttpStatus.FORBIDDEN),
    /** A sum that must hold does not: nothing is shown rather than something wrong. */
    FIGURES_DO_NOT_ADD_UP("figures-do-not-add-up", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String slug;
    private final HttpStatus status;

    StatisticsProblem(String slug, HttpStatus status) {
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
