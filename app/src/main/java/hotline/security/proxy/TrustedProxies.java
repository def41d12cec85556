package hotline.security.proxy;

import hotline.security.SecurityProperties;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The configured proxies, and what they say about a request: who called them, with which scheme and for which host.
 * Whatever somebody else says is ignored, and so is what stands before that which the first of them wrote.
 */
@Component
public final class TrustedProxies {

    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

    private final List<IpSubnetFilterRule> trusted;
    private final boolean onThisMachine;

    public TrustedProxies(SecurityProperties properties) {
        List<String> configured = properties.trustedProxies();
        this.trusted = configured.stream().map(TrustedProxies::range).toList();
        this.onThisMachine =
                configured.stream().anyMatch(proxy -> address(proxy).isLoopbackAddress())
                        || isTrusted(InetAddress.getLoopbackAddress());
    }

    /** Tells whether a connection from this machine may be one that a proxy passes on. */
    public boolean areOnThisMachine() {
        return onThisMachine;
    }

    /** Whoever called the outermost proxy, or the program itself; empty if that is no address. */
    public Optional<InetAddress> caller(ServerHttpRequest request) {
        return peer(request)
                .map(peer -> walk(peer, Forwarding.of(request.getHeaders())).caller());
    }

    /** The address as it was called outside. */
    public URI outside(ServerHttpRequest request) {
        return peer(request)
                .filter(this::isTrusted)
                .map(peer -> outside(request.getURI(), peer, Forwarding.of(request.getHeaders())))
                .orElse(request.getURI());
    }

    private URI outside(URI inside, InetAddress peer, Forwarding forwarding) {
        int proxies = walk(peer, forwarding).proxies();
        String scheme = Forwarding.saidBy(proxies, forwarding.schemes())
                .map(said -> said.toLowerCase(Locale.ROOT))
                .filter(SCHEME.asMatchPredicate())
                .orElse(inside.getScheme());
        String authority = Forwarding.saidBy(proxies, forwarding.hosts())
                .filter(HOST.asMatchPredicate())
                .orElse(inside.getRawAuthority());
        if (authority == null) {
            return inside;
        }
        String query = inside.getRawQuery() == null ? "" : "?" + inside.getRawQuery();
        return URI.create(scheme + "://" + authority + inside.getRawPath() + query);
    }

    /** From the peer outwards, as long as each is a proxy of ours. */
    private Walk walk(InetAddress peer, Forwarding forwarding) {
        Walk walk = new Walk(peer, 0);
        List<String> hops = forwarding.addresses();
        while (isTrusted(walk.caller())) {
            int before = hops.size() - 1 - walk.proxies();
            @Nullable InetAddress next = before < 0 ? null : Addresses.parsed(hops.get(before));
            if (next == null) {
                return new Walk(walk.caller(), walk.proxies() + 1);
            }
            walk = new Walk(next, walk.proxies() + 1);
        }
        return walk;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.matches(new InetSocketAddress(address, 0)));
    }

    private static Optional<InetAddress> peer(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress()).map(InetSocketAddress::getAddress);
    }

    private static IpSubnetFilterRule range(String configured) {
        String[] parts = configured.strip().split("/", 2);
        InetAddress address = address(configured);
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : 8 * address.getAddress().length;
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    private static InetAddress address(String configured) {
        InetAddress address = Addresses.parsed(configured.strip().split("/", 2)[0]);
        if (address == null) {
            throw new IllegalArgumentException("hotline.trusted-proxies: not an address: " + configured);
        }
        return address;
    }

    private record Walk(InetAddress caller, int proxies) {}
}
