package hotline.shared;

import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Reads codes in addresses as they are compared. */
@Configuration(proxyBeanMethods = false)
class CodeParameters implements WebFluxConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(new Folded());
    }

    private static final class Folded implements AnnotationFormatterFactory<FoldedCode> {
        @Override
        public Set<Class<?>> getFieldTypes() {
            return Set.of(String.class);
        }

        @Override
        public Printer<?> getPrinter(FoldedCode annotation, Class<?> fieldType) {
            return (code, locale) -> String.valueOf(code);
        }

        @Override
        public Parser<?> getParser(FoldedCode annotation, Class<?> fieldType) {
            return (typed, locale) -> Folding.code(typed);
        }
    }
}
