package hotline.request;

import hotline.request.search.SoughtWords;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choice of requests that a list holds; every part narrows it.
 *
 * @param department that leads them, or has another part in them where {@code part} says so
 * @param overdueAt only those whose deadline had come by this instant without completion
 * @param dueBefore only open ones whose deadline lies before this instant
 * @param text a whole number, or words of title or text
 * @param mark only those that bear it; all where absent
 */
public record RequestFilter(
        Set<RequestStatus> statuses,
        @Nullable DepartmentKey department,
        @Nullable Instant overdueAt,
        @Nullable Instant dueBefore,
        @Nullable String text,
        Holding part,
        @Nullable Mark mark) {

    /** The part that the department has or had in a request. */
    public enum Holding {
        LEAD,
        /** An open part beside another's lead. */
        SUPPORTING,
        /** One that was taken from it. */
        TAKEN
    }

    /** A mark by which a request stands out in a list. */
    public enum Mark {
        URGENT,
        NOT_URGENT,
        /** Callers called again about it. */
        CALLED_AGAIN
    }

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    public RequestFilter {
        statuses = Set.copyOf(statuses);
        text = text == null || SoughtWords.of(text).isNothing() ? null : text.strip();
        if (dueBefore != null) {
            requireStorable("dueBefore", dueBefore);
        }
    }

    /** Those that a department leads. */
    public RequestFilter(
            Set<RequestStatus> statuses,
            @Nullable DepartmentKey department,
            @Nullable Instant overdueAt,
            @Nullable Instant dueBefore,
            @Nullable String text) {
        this(statuses, department, overdueAt, dueBefore, text, Holding.LEAD, null);
    }

    /** Open requests of others in which a department has an open part. */
    public static RequestFilter supportedBy(DepartmentKey department) {
        return new RequestFilter(RequestStatus.OPEN, department, null, null, null, Holding.SUPPORTING, null);
    }

    /** The same, but only what bears a mark. */
    public RequestFilter marked(Mark only) {
        return new RequestFilter(statuses, department, overdueAt, dueBefore, text, part, only);
    }

    /** The same, but only where a number or words are found. */
    public RequestFilter searching(String sought) {
        return new RequestFilter(statuses, department, overdueAt, dueBefore, sought, part, mark);
    }

    /** The same, of one department. */
    RequestFilter of(DepartmentKey own) {
        return new RequestFilter(statuses, own, overdueAt, dueBefore, text, part, mark);
    }

    /** Whether nothing is asked about how a request stands now. */
    boolean isOfAnyState() {
        return statuses.isEmpty() && overdueAt == null && dueBefore == null && mark == null && part == Holding.LEAD;
    }

    /** The same of what was taken from a department. */
    RequestFilter takenFrom(DepartmentKey own) {
        return new RequestFilter(statuses, own, overdueAt, dueBefore, text, Holding.TAKEN, mark);
    }

    /** Refuses instants of years that nobody can mean and that the database does not know. */
    public static void requireStorable(String field, Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, "unreadable")));
        }
    }
}
