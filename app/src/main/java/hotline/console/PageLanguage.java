package hotline.console;

import hotline.shared.LocalPath;
import hotline.shared.Texts;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The language of a page and the way to the other.
 *
 * @param tag as {@code lang} takes it
 * @param other the code of the language that the page can be had in instead
 * @param here the page to come back to with the other language
 */
record PageLanguage(String tag, String other, String here) {

    static PageLanguage of(ServerWebExchange exchange) {
        Locale locale = Texts.languageOf(exchange);
        Locale other = locale.equals(Texts.CHINESE) ? Locale.ENGLISH : Texts.CHINESE;
        return new PageLanguage(locale.toLanguageTag(), other.getLanguage(), LocalPath.orHome(here(exchange)));
    }

    /** A page that answers a form has no address of its own, so one comes back to where the form was. */
    private static String here(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (HttpMethod.GET.equals(request.getMethod())) {
            return pathOf(request.getURI());
        }
        return WayBack.of(exchange).map(PageLanguage::pathOf).orElse("/");
    }

    private static String pathOf(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
