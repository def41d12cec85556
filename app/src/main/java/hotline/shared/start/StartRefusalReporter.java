package hotline.shared.start;

import hotline.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a {@link StartRefusal} in one line instead of a stack trace; the program then ends with a non-zero code. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartRefusalReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartRefusalReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        StartRefusal refusal = refusalBehind(failure);
        if (refusal == null) {
            return false;
        }
        LOG.error(inBothLanguages(refusal));
        return true;
    }

    /** The line that is said. */
    public static String inBothLanguages(StartRefusal refusal) {
        // the program's own texts may not be there yet when it fails
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename(refusal.bundle());
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        Texts texts = new Texts(bundle);
        return texts.text(refusal.textKey(), refusal.facts(), Texts.CHINESE)
                + " / "
                + texts.text(refusal.textKey(), refusal.facts(), Locale.ENGLISH);
    }

    private static @Nullable StartRefusal refusalBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
