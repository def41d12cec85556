package hotline.request.web;

import hotline.request.Act;
import hotline.request.Remaining;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a request's page shows.
 *
 * @param departments to choose from, where the reader may dispatch
 * @param key for the page's forms
 */
record RequestPage(
        RequestView view,
        @Nullable Remaining remaining,
        List<ClockLine> clocks,
        List<ProposalLine> proposals,
        List<Labels.Choice> departments,
        List<TimelineView> timeline,
        boolean mayReveal,
        String key) {

    /** Whether the reader may do an act now; public for the template. */
    public boolean allows(String act) {
        return view.acts().contains(Act.of(act));
    }
}
