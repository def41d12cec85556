package hotline.shared;

import hotline.shared.work.Work;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the kind of work that a controller's endpoints are, whose connections they take; without it they handle. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    /** The kind of work. */
    Work value();
}
