package hotline.shared.configuration;

import hotline.shared.Coded;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Lets query parameters and form fields name coded values by their codes. */
@Configuration(proxyBeanMethods = false)
class CodedParameters implements WebFluxConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new ByCode());
    }

    private static final class ByCode implements ConverterFactory<String, Coded> {
        @Override
        public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
            return code -> Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + code));
        }
    }
}
