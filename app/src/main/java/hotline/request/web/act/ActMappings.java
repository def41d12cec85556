package hotline.request.web.act;

import hotline.request.Act;
import hotline.request.acts.ActType;
import hotline.request.acts.Rooms;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/** Maps {@link ActController} to the address of every act, so that each is listed, measured and found by its name. */
@Component
public final class ActMappings implements SmartInitializingSingleton {

    public static final String PATH = "/api/v1/requests/{number}";

    private final RequestMappingHandlerMapping mapping;

    ActMappings(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The address of an act on a request. */
    static String addressOf(ActType type) {
        return PATH + "/" + type.act().code();
    }

    /** The act that a call asks for. */
    static ActType typeOf(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String code = pattern.getPatternString().substring(PATH.length() + 1);
        return Rooms.of(Act.of(code)).orElseThrow();
    }

    @Override
    public void afterSingletonsInstantiated() {
        Method method = Arrays.stream(ActController.class.getDeclaredMethods())
                .filter(each -> each.getName().equals("act"))
                .findFirst()
                .orElseThrow();
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(mapping.getPathPatternParser());
        Rooms.ALL.forEach(type -> mapping.registerMapping(
                RequestMappingInfo.paths(addressOf(type))
                        .methods(RequestMethod.POST)
                        .options(options)
                        .build(),
                "actController",
                method));
    }
}
