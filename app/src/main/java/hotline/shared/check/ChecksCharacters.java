package hotline.shared.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a constraint refuses what cannot be stored. A JSON field that carries one is read as it is, so that it is named
 * together with all other wrong fields; any other is refused while it is read.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChecksCharacters {}
