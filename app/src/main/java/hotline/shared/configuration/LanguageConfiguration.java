package hotline.shared.configuration;

import hotline.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Chinese, unless a caller of an interface prefers English; other languages have no texts. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LocaleContextResolver localeContextResolver() {
        AcceptHeaderLocaleContextResolver resolver = new ByHeaderForInterfaces();
        resolver.setDefaultLocale(Texts.CHINESE);
        resolver.setSupportedLocales(List.of(Texts.CHINESE, Locale.ENGLISH));
        return resolver;
    }

    /** Pages have Chinese texts only: in a browser that prefers English half a page would change its language. */
    private static final class ByHeaderForInterfaces extends AcceptHeaderLocaleContextResolver {
        @Override
        public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
            return exchange.getRequest().getPath().value().startsWith("/api/")
                    ? super.resolveLocaleContext(exchange)
                    : new SimpleLocaleContext(Texts.CHINESE);
        }
    }
}
