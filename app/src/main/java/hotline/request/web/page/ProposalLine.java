package hotline.request.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.ServiceRequest;
import hotline.request.events.Registered;
import hotline.request.events.RequestEvent;
import hotline.request.web.TimelineView;
import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A department as it was proposed when the request was registered.
 *
 * @param rank from 1
 */
record ProposalLine(int rank, String code, String name, List<Reason> reasons) {

    /** Why, as it was written down; {@code text} is in Chinese. */
    record Reason(String kind, Map<String, String> facts, String text) {

        private static Reason of(JsonNode reason) {
            Map<String, String> facts = new LinkedHashMap<>();
            reason.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            return new Reason(
                    reason.path("kind").asText(), facts, reason.path("text").asText());
        }
    }

    /** What the log says was proposed, without departments whose send-back was granted since. */
    static List<ProposalLine> of(ServiceRequest request, List<TimelineView> timeline) {
        Set<String> senders =
                request.sentBackBy().stream().map(DepartmentKey::code).collect(Collectors.toSet());
        return in(timeline).stream()
                .filter(line -> !senders.contains(line.code))
                .toList();
    }

    private static List<ProposalLine> in(List<TimelineView> timeline) {
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
        List<Reason> reasons = new ArrayList<>();
        proposal.path("reasons").forEach(reason -> reasons.add(Reason.of(reason)));
        return new ProposalLine(
                rank,
                proposal.path("department").path("code").asText(),
                proposal.path("name").asText(),
                List.copyOf(reasons));
    }
}
