package hotline.shared.input;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Query parameters of a handler method, as its signature declares them.
 *
 * @param mayRepeat by name, and for each whether it may be given more than once
 */
record DeclaredParameters(Map<String, Boolean> mayRepeat) {

    static DeclaredParameters of(HandlerMethod handler) {
        Map<String, Boolean> mayRepeat = new TreeMap<>();
        Stream.of(handler.getMethodParameters()).forEach(parameter -> add(parameter, mayRepeat));
        return new DeclaredParameters(mayRepeat);
    }

    private static void add(MethodParameter parameter, Map<String, Boolean> mayRepeat) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            mayRepeat.put(name(parameter, single), isSeveral(parameter.getParameterType()));
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            components(parameter.getParameterType()).forEach(mayRepeat::put);
        }
    }

    private static String name(MethodParameter parameter, RequestParam declared) {
        return Optional.of(declared.name())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> String.valueOf(nameOf(parameter)));
    }

    private static @Nullable String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return parameter.getParameterName();
    }

    /** Finds the names that bind to a model attribute: those of its constructor's parameters, or of its properties. */
    private static Map<String, Boolean> components(Class<?> type) {
        Map<String, Boolean> components = new TreeMap<>();
        if (type.isRecord()) {
            Stream.of(type.getRecordComponents())
                    .forEach(component -> components.put(component.getName(), isSeveral(component.getType())));
        } else {
            Stream.of(BeanUtils.getPropertyDescriptors(type))
                    .filter(property -> property.getWriteMethod() != null)
                    .forEach(property -> components.put(property.getName(), isSeveral(property.getPropertyType())));
        }
        return components;
    }

    private static boolean isSeveral(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
