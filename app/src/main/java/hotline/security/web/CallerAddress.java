package hotline.security.web;

import java.net.InetSocketAddress;
import org.springframework.web.server.ServerWebExchange;

/** The address that attempts to sign in are counted by. */
final class CallerAddress {

    private CallerAddress() {}

    static String of(ServerWebExchange exchange) {
        InetSocketAddress address = exchange.getRequest().getRemoteAddress();
        return address == null || address.getAddress() == null
                ? "unknown"
                : address.getAddress().getHostAddress();
    }
}
