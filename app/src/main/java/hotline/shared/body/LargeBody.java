package hotline.shared.body;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that an endpoint takes a file, which is longer than a form or an act can be. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

    /** The longest body in bytes; 0 where the endpoint works off each piece as it comes and has a limit of its own. */
    int value();
}
