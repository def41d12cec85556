package hotline.security.web;

import hotline.security.SecurityProperties;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The address that attempts to sign in are counted by. What {@code X-Forwarded-For} says counts only as far as configured
 * proxies wrote it: anybody else could give every guess an address of its own.
 */
@Component
final class CallerAddress {

    private static final int NETWORK_BYTES = 8;
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpSubnetFilterRule> trusted;

    CallerAddress(SecurityProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(CallerAddress::range).toList();
    }

    String of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return "unknown";
        }
        InetAddress address = peer.getAddress();
        List<String> hops = hops(request);
        for (int last = hops.size() - 1; last >= 0 && isTrusted(address); last--) {
            InetAddress before = parsed(hops.get(last));
            if (before == null) {
                break;
            }
            address = before;
        }
        return text(address);
    }

    /** Whoever has one address of IPv6 has the whole network's. */
    private static String text(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
            return HexFormat.of().formatHex(network);
        }
        return address.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.matches(new InetSocketAddress(address, 0)));
    }

    /** Each proxy adds whom it was called by at the end. */
    private static List<String> hops(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static IpSubnetFilterRule range(String configured) {
        String[] parts = configured.strip().split("/", 2);
        InetAddress address = parsed(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("hotline.trusted-proxies: not an address: " + configured);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : 8 * address.getAddress().length;
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    /** Never asks a name server. */
    private static @Nullable InetAddress parsed(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }
}
