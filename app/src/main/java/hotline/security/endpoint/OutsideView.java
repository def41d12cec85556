package hotline.security.endpoint;

import hotline.security.proxy.TrustedProxies;
import java.net.URI;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Shows each request to the program as it was called outside of configured proxies, so that cookies, transport security
 * and links fit what the browser sees. The headers stay, for whoever asks by whom a request was passed on.
 */
@Component(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
final class OutsideView extends ForwardedHeaderTransformer {

    private final TrustedProxies proxies;

    OutsideView(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        URI outside = proxies.outside(request);
        return outside.equals(request.getURI())
                ? request
                : request.mutate().uri(outside).build();
    }
}
