package hotline.shared.errors;

import org.springframework.boot.logging.StandardStackTracePrinter;

/** Words a failure for the log in some fifty lines: the frames of a filter chain are hundreds, and tell nothing. */
public final class BoundedTrace {

    private static final StandardStackTracePrinter PRINTER =
            StandardStackTracePrinter.rootFirst().withMaximumThrowableDepth(15).withMaximumLength(6_000);

    private BoundedTrace() {}

    /** The root cause first, with the first frames of each cause. */
    public static String of(Throwable failure) {
        // makes text of the trace for a line of the log; nothing goes to the console
        return PRINTER.printStackTraceToString(failure);
    }
}
