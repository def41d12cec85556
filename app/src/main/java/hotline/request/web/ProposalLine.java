package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Registered;
import java.util.ArrayList;
import java.util.List;

/**
 * A department as it was proposed when the request was registered.
 *
 * @param rank from 1
 */
record ProposalLine(int rank, String code, String name, List<String> reasons) {

    /** What the log says was proposed. */
    static List<ProposalLine> in(List<TimelineView> timeline) {
        if (timeline.isEmpty()) {
            return List.of();
        }
        RequestEvent first = timeline.get(0).event();
        JsonNode proposals = first instanceof Registered registered ? registered.proposals() : null;
        List<ProposalLine> lines = new ArrayList<>();
        if (proposals != null) {
            proposals.path("best").forEach(proposal -> lines.add(of(lines.size() + 1, proposal)));
        }
        return List.copyOf(lines);
    }

    private static ProposalLine of(int rank, JsonNode proposal) {
        List<String> reasons = new ArrayList<>();
        proposal.path("reasons")
                .forEach(reason -> reasons.add(reason.path("text").asText()));
        return new ProposalLine(
                rank,
                proposal.path("department").path("code").asText(),
                proposal.path("name").asText(),
                List.copyOf(reasons));
    }
}
