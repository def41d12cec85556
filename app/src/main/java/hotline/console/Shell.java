package hotline.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the layout around every page.
 *
 * @param person who is signed in; absent before
 * @param roles in words
 * @param places where the navigation leads
 * @param searches whether this person may look for requests
 * @param hasNotices whether notices come for this person
 * @param now when the page was made, in China's time
 */
record Shell(
        @Nullable String division,
        @Nullable String person,
        String roles,
        List<Link> places,
        boolean searches,
        boolean hasNotices,
        String now,
        String stylesheet,
        String script) {

    /** One entry of the navigation. */
    record Link(String key, String path, String accessKey, String icon, boolean current) {}
}
