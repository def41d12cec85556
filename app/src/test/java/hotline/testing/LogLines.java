package hotline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The lines that the program writes into its log from when this was made. */
public final class LogLines implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("hotline");
    private final @Nullable Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    public LogLines() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
    }

    public List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.setLevel(before);
        logger.detachAppender(log);
    }
}
