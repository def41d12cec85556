package hotline.calendar;

import hotline.shared.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of a change to the calendar. */
public enum CalendarProblem implements ProblemType {
    /** The lines that are wrong are named as fields. */
    UNREADABLE_CALENDAR("unreadable-calendar", HttpStatus.UNPROCESSABLE_ENTITY),
    DAY_OF_OTHER_YEAR("day-of-other-year", HttpStatus.BAD_REQUEST),
    NO_SUCH_YEAR("no-such-year", HttpStatus.NOT_FOUND),
    NO_SUCH_OVERRIDE("no-such-override", HttpStatus.NOT_FOUND),
    OTHER_DIVISION("calendar-of-other-division", HttpStatus.FORBIDDEN);

    private final String slug;
    private final HttpStatus status;

    CalendarProblem(String slug, HttpStatus status) {
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
