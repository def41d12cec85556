package hotline.shared.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The patience that the server has with whoever connects to it.
 *
 * @param idle from connecting, or from the last answer, until the next request has arrived up to its body
 * @param patience in all for the pieces of a body, while the server waits for them
 * @param slowest what a body must bring in a second to be given more time
 * @param stalled until an answer of which the other side takes nothing is given up
 */
@ConfigurationProperties("hotline.connection")
record ConnectionSettings(
        @DefaultValue("60s") Duration idle,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("60s") Duration stalled) {}
