package hotline.shared.work;

import java.util.Locale;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Kind of work that connections to the database are shared out by, so that one kind cannot take those of another. */
public enum Work {
    /** Entering and handling requests, and everything that is nothing else. */
    HANDLING,
    /** Figures, the lists behind them, and reports. */
    FIGURES,
    /** Loops, imports and exports. */
    BACKGROUND;

    /** Name in settings and meters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Marks everything that is subscribed to with this context as work of this kind. */
    public Context mark(Context context) {
        return context.put(Work.class, this);
    }

    /** The kind that a context was marked as. */
    public static Work of(ContextView context) {
        return context.getOrDefault(Work.class, HANDLING);
    }
}
