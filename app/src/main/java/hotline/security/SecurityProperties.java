package hotline.security;

import hotline.security.signin.SignIn;
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
 * @param trustedProxies addresses or ranges of proxies whose word about the caller, the scheme and the host is taken
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
     * @param window the longest that somebody has to wait after a wrong password; after so long a pause, a place that sent
     *     many wrong passwords is a place like any other
     * @param knownPlace the longest wait, with a browser or from an address that the username was let in from before
     * @param perUsername wrong passwords with one username from one place before somebody has to wait
     * @param perAddress wrong passwords from one unknown place before everybody there has one look only
     */
    public record SignIn(
            @DefaultValue("15m") Duration window,
            @DefaultValue("30s") Duration knownPlace,
            @DefaultValue("10") int perUsername,
            @DefaultValue("100") int perAddress) {}
}
