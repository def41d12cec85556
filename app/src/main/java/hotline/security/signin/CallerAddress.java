package hotline.security.signin;

import hotline.security.proxy.TrustedProxies;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The address that wrong passwords are counted by. What proxies say counts only as far as configured ones wrote it:
 * anybody else could give every guess an address of its own.
 */
@Component
final class CallerAddress {

    private static final int NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    CallerAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    String of(ServerHttpRequest request) {
        return proxies.caller(request).map(CallerAddress::text).orElse("unknown");
    }

    /** Whoever has one address of IPv6 has the whole network's. */
    private static String text(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
            return HexFormat.of().formatHex(network);
        }
        return address.getHostAddress();
    }
}
