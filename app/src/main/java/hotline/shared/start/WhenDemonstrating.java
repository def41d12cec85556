package hotline.shared.start;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds if the program was started with {@code --demo} or {@code HOTLINE_DEMO=true}. */
public final class WhenDemonstrating implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        String argument = environment.getProperty("demo", "false");
        return !argument.equalsIgnoreCase("false")
                || environment.getProperty("hotline.demo", "false").equalsIgnoreCase("true");
    }
}
