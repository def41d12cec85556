package hotline.intake.imports.file;

import java.util.Map;

/** A line that cannot be taken over, with the reason and what the reason's text names. */
public final class UnusableLine extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final LineProblem problem;
    private final transient Map<String, String> facts;

    public UnusableLine(LineProblem problem, Map<String, String> facts) {
        // control flow, not failure: no stack trace
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.facts = Map.copyOf(facts);
    }

    public UnusableLine(LineProblem problem) {
        this(problem, Map.of());
    }

    /** A value of a column that cannot be understood. */
    public static UnusableLine of(LineProblem problem, String column, String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return new UnusableLine(problem, Map.of("column", column, "value", shown));
    }

    public LineProblem problem() {
        return problem;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
