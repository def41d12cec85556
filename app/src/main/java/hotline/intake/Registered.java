package hotline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.routing.Proposal;
import hotline.routing.Proposals;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration. It is kept under its key, so it holds nothing of the caller.
 *
 * @param department where the request was dispatched to at once; absent while it waits for a person's choice
 * @param dueAt when the matter must be completed; absent where the rules set no limit
 * @param explanation every step of the computation of {@code dueAt}
 * @param clocks all clocks that run, each with its own explanation
 */
record Registered(
        String number,
        String spokenNumber,
        int version,
        RequestStatus status,
        boolean secret,
        Instant receivedAt,
        @Nullable Chosen department,
        List<Proposal> proposals,
        boolean clear,
        @Nullable Integer catalogueVersion,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable JsonNode explanation,
        List<Clock> clocks,
        Map<String, String> links) {

    /** The department that the request went to. */
    public record Chosen(String divisionCode, String code, String name) {}

    /** A running clock. */
    public record Clock(
            Step step,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable JsonNode explanation) {
        static Clock of(ClockRun run) {
            return new Clock(run.step(), run.startedAt(), run.dueAt(), run.provisional(), run.explanation());
        }
    }

    static Registered of(ServiceRequest request, Proposals proposals) {
        ClockRun completion = request.clock(Step.COMPLETION);
        String self = "/api/v1/requests/" + request.number().value();
        return new Registered(
                request.number().value(),
                request.number().spoken(),
                request.version(),
                request.status(),
                request.matter().secret(),
                request.receivedAt(),
                chosen(request.lead(), proposals),
                proposals.best(),
                proposals.clear(),
                proposals.catalogueVersion(),
                request.dueAt(),
                completion != null && completion.provisional(),
                completion == null ? null : completion.explanation(),
                request.clocks().stream()
                        .filter(clock -> clock.endedAt() == null)
                        .map(Clock::of)
                        .toList(),
                Map.of("self", self, "events", self + "/events", "deadline", self + "/deadline"));
    }

    private static @Nullable Chosen chosen(@Nullable DepartmentKey lead, Proposals proposals) {
        return proposals.best().stream()
                .filter(proposal -> proposal.department().equals(lead))
                .map(proposal -> new Chosen(
                        proposal.department().divisionCode(),
                        proposal.department().code(),
                        proposal.name()))
                .findFirst()
                .orElse(null);
    }
}
