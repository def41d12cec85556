package hotline.request.acts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a request's page shows a field of a command where its type does not tell. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {

    As value();

    /** The ways of showing a field. */
    enum As {
        /** Several lines of text. */
        AREA,
        /** One line of text. */
        LINE,
        /** One line, with a list of what may be meant. */
        SUGGESTED,
        /** One of a list. */
        CHOICE,
        /** Any of a list. */
        CHOICES,
        /** Yes or no. */
        CHECK,
        NUMBER,
        /** A moment in China's time. */
        MOMENT,
        /** Not at all; the page may send it unseen. */
        NOTHING
    }
}
