package hotline.shared.configuration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Chinese, unless a caller of an interface prefers English or a reader of pages has chosen it. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new ChosenLanguage();
    }
}
