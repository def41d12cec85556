package hotline.shared.configuration;

import hotline.shared.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;

/**
 * Answers programs in the language that they accept, and people in the one that they chose, which a cookie remembers.
 * Pages go by no header: browsers are often set to English by whoever installed them, and their users read Chinese.
 */
final class ChosenLanguage extends AcceptHeaderLocaleContextResolver {

    private static final String COOKIE = "hotline_language";
    private static final Duration REMEMBERED = Duration.ofDays(400);

    ChosenLanguage() {
        setDefaultLocale(Texts.CHINESE);
        setSupportedLocales(Texts.LANGUAGES);
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return request.getPath().value().startsWith("/api/")
                ? super.resolveLocaleContext(exchange)
                : new SimpleLocaleContext(chosen(request).orElse(Texts.CHINESE));
    }

    private static Optional<Locale> chosen(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return Texts.LANGUAGES.stream()
                .filter(language -> cookie != null && language.getLanguage().equals(cookie.getValue()))
                .findFirst();
    }

    /** Remembers the language as long as browsers keep any cookie. */
    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext chosen) {
        Locale locale = chosen == null ? null : chosen.getLocale();
        ServerHttpRequest request = exchange.getRequest();
        exchange.getResponse()
                .addCookie(ResponseCookie.from(COOKIE, (locale == null ? Texts.CHINESE : locale).getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure("https".equals(request.getURI().getScheme()))
                        .maxAge(REMEMBERED)
                        .build());
    }
}
