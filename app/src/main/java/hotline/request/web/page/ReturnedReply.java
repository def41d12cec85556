package hotline.request.web.page;

import hotline.request.events.RequestEvent;
import hotline.request.web.TimelineView;
import hotline.shared.DepartmentKey;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** Finds the reply that was not signed or did not pass review, to be written anew by the department that wrote it. */
final class ReturnedReply {

    private ReturnedReply() {}

    /** The text of the latest reply, if it came back and the matter has not begun anew since; nothing if it was erased. */
    static @Nullable String in(List<TimelineView> timeline, @Nullable DepartmentKey department) {
        boolean isReturned = false;
        ListIterator<TimelineView> latest = timeline.listIterator(timeline.size());
        while (latest.hasPrevious()) {
            TimelineView view = latest.previous();
            RequestEvent event = view.event();
            if (event.answersCaller()) {
                return isReturned && event.repliesFor(department) ? view.message() : null;
            }
            if (event.beginsAnew()) {
                return null;
            }
            isReturned |= event.givesReplyBack();
        }
        return null;
    }
}
