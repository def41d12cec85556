package hotline.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in.
 *
 * @param adminPassword of the first administrator, read only at the first start; without it a random one is printed
 * @param division of the first administrator
 * @param tokenLifetime from signing in to signing in again
 * @param metricsToken lets a collector on another machine read the metrics
 * @param trustedProxies addresses or ranges of balancers whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("hotline")
public record SecurityProperties(
        @Nullable String adminPassword,
        @DefaultValue("141122") String division,
        @DefaultValue("12h") Duration tokenLifetime,
        @Nullable String metricsToken,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue SignIn signIn) {

    /**
     * How often somebody may fail.
     *
     * @param window in which attempts are counted
     * @param perUsername failed attempts with one username in a window
     * @param perAddress failed attempts from one address in a window; a whole office may share one
     */
    public record SignIn(
            @DefaultValue("15m") Duration window,
            @DefaultValue("10") int perUsername,
            @DefaultValue("100") int perAddress) {}
}
