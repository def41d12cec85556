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
 * @param most open at once; one more is told so and closed
 * @param requests on one connection, the last of whose answers says that it is closed
 */
@ConfigurationProperties("hotline.connection")
record ConnectionSettings(
        @DefaultValue("60s") Duration idle,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("60s") Duration stalled,
        @DefaultValue("2000") int most,
        @DefaultValue("1000") int requests) {}
