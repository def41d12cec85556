package hotline.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import reactor.core.publisher.Operators;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

class LateErrorsTests {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        LateErrors unused = new LateErrors();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void aSenderWhoHasGoneOrSentNonsenseIsNoFailure() {
        drop(new DecodingException("nonsense"));
        drop(AbortedException.beforeSend());

        assertThat(atLeastInfo()).isEmpty();
    }

    @Test
    void aFailureIsLoggedOnceAndBounded() {
        drop(new IllegalStateException("x".repeat(100_000)));

        assertThat(atLeastInfo()).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage())
                    .contains("IllegalStateException")
                    .hasSizeLessThan(7_000);
        });
    }

    private static void drop(Throwable failure) {
        Operators.onErrorDropped(failure, Context.empty());
    }

    private List<ILoggingEvent> atLeastInfo() {
        return log.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .toList();
    }
}
