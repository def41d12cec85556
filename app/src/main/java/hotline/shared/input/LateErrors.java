package hotline.shared.input;

import hotline.shared.errors.BoundedTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/**
 * Logs once and bounded what goes wrong after its answer was given. That the rest of a body cannot be read by then, or that
 * its sender has gone, is no failure of ours, and anybody could fill the log with it.
 */
@Component
final class LateErrors {

    private static final Logger LOG = LoggerFactory.getLogger(LateErrors.class);

    LateErrors() {
        // hooks add up: a second start in one process would log everything twice
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(LateErrors::log);
    }

    private static void log(Throwable failure) {
        if (failure instanceof DecodingException || failure instanceof AbortedException) {
            LOG.debug("after the answer: {}", failure.getMessage());
        } else {
            LOG.error("after the answer: {}", BoundedTrace.of(failure));
        }
    }
}
