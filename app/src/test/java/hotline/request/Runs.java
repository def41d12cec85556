package hotline.request;

import hotline.deadline.Step;
import java.util.Objects;

/** What a story's request surely has by now. */
final class Runs {

    private Runs() {}

    /** The last run of a clock of the request itself. */
    static ClockRun run(ServiceRequest request, Step step) {
        return run(request, step, 0);
    }

    /** The last run of a clock of a department's part. */
    static ClockRun run(ServiceRequest request, Step step, int part) {
        return Objects.requireNonNull(request.clock(step, part));
    }

    static Part lead(ServiceRequest request) {
        return Objects.requireNonNull(request.leadPart());
    }
}
