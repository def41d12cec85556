package hotline.request.web.page;

import hotline.request.Act;
import hotline.request.RequestLine.Next;
import hotline.request.events.SuperiorOrder;
import hotline.request.web.CorrectionPreview;
import hotline.request.web.RequestView;
import hotline.request.web.TimelineView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a request's page shows.
 *
 * @param next the clock that fails next, which stands first
 * @param groups the forms of what the reader may do now
 * @param kept what was written for an act that somebody else made impossible meanwhile
 * @param parts the departments' parts, oldest first
 * @param pending what is still to be decided or answered
 * @param correction what a correction would do to the deadline, if that was asked
 * @param opensMerged whether the reader may open the requests that became part of this one
 * @param key for the page's forms
 */
record RequestPage(
        RequestView view,
        @Nullable Next next,
        List<ClockLine> clocks,
        List<ProposalLine> proposals,
        List<ActPanel.Group> groups,
        @Nullable KeptWords kept,
        List<PartLine> parts,
        List<PendingLine> pending,
        int repeatCalls,
        @Nullable SuperiorOrder superior,
        @Nullable String mergedInto,
        @Nullable CorrectionPreview correction,
        List<TimelineView> timeline,
        boolean mayReveal,
        boolean opensMerged,
        String key) {

    /** Whether the reader may do an act now; public for the template. */
    public boolean allows(String act) {
        return view.acts().contains(Act.of(act));
    }

    /** The forms of what comes next, which stand on the page at once; public for the template. */
    public List<ActPanel> nextActs() {
        return groups.stream()
                .filter(ActPanel.Group::isNext)
                .flatMap(group -> group.panels().stream())
                .toList();
    }

    /** The forms that one menu holds; public for the template. */
    public List<ActPanel.Group> otherActs() {
        return groups.stream().filter(group -> !group.isNext()).toList();
    }

    /** Whether a form in the menu was refused, which has to be seen; public for the template. */
    public boolean isRefusedElsewhere() {
        return otherActs().stream().flatMap(group -> group.panels().stream()).anyMatch(ActPanel::open);
    }
}
