package hotline.request.web;

import hotline.request.acts.conference.ConferenceConcluded;
import hotline.request.acts.course.Redone;
import hotline.request.acts.course.Reopened;
import hotline.request.acts.dispatch.Dispatched;
import hotline.request.acts.dispatch.Reassigned;
import hotline.request.acts.reply.Replied;
import hotline.request.acts.reply.ReplyRefused;
import hotline.request.acts.signature.DraftReturned;
import hotline.request.events.RequestEvent;
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
            if (event instanceof Replied reply && reply.assignment() == null) {
                return isReturned && reply.department().equals(department) ? view.message() : null;
            }
            if (beginsAnew(event)) {
                return null;
            }
            isReturned |= event instanceof DraftReturned || event instanceof ReplyRefused;
        }
        return null;
    }

    private static boolean beginsAnew(RequestEvent event) {
        return event instanceof Dispatched
                || event instanceof Reassigned
                || event instanceof ConferenceConcluded
                || event instanceof Redone
                || event instanceof Reopened;
    }
}
