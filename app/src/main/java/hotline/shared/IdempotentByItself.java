package hotline.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may be repeated without the answer being kept for it, because it changes nothing or sees to its key itself.
 * Every other POST of the API is repeated by its {@code Idempotency-Key}. The reason stands in the API document.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotentByItself {
    String because();
}
