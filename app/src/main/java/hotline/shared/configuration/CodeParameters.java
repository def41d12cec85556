package hotline.shared.configuration;

import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Reads codes in addresses as they are compared. */
@Configuration(proxyBeanMethods = false)
class CodeParameters implements WebFluxConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Folded());
    }

    /** A parameter of blanks alone is one that was left out. A place in a path cannot be, and is refused. */
    private static final class Folded implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, String.class));
        }

        @Override
        public boolean matches(TypeDescriptor sourceType, TypeDescriptor targetType) {
            return targetType.hasAnnotation(FoldedCode.class);
        }

        @Override
        public @Nullable Object convert(@Nullable Object typed, TypeDescriptor sourceType, TypeDescriptor targetType) {
            String code = typed == null ? "" : Folding.code((String) typed);
            if (!code.isEmpty()) {
                return code;
            }
            if (targetType.hasAnnotation(PathVariable.class)) {
                throw new IllegalArgumentException("a code of blanks");
            }
            return null;
        }
    }
}
