package hotline.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles that may call an endpoint. Every handler method carries either this or {@link AllowedToAnyone}; a
 * test walks all of them. Naming no role means every signed-in person.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};
}
