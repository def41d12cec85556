package hotline.shared.configuration;

import hotline.shared.problem.Problems;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How fields are validated. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    /** Leaves messages as they are: {@link Problems} words them, and looking them up would block event loops. */
    @Bean
    ValidationConfigurationCustomizer ownMessages() {
        return configuration -> configuration.messageInterpolator(new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return template;
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return template;
            }
        });
    }
}
