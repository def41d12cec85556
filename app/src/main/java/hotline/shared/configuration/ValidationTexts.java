package hotline.shared.configuration;

import hotline.shared.problem.Problems;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Validation says which rule was broken; {@link Problems} words it in both languages. */
@Configuration(proxyBeanMethods = false)
class ValidationTexts {

    /** Keeps the validator from reading bundles of its own, which it does on the event loop. */
    @Bean
    ValidationConfigurationCustomizer unworded() {
        return configuration -> configuration.messageInterpolator(new Unworded());
    }

    private static final class Unworded implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
