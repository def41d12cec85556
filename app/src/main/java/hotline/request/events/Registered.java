package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.Standing;
import hotline.request.handling.CycleKind;
import hotline.request.handling.Handling;
import hotline.request.handling.HandlingCycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call, message or order was accepted as a request; proposals are kept as they were shown. */
@JsonTypeName("registered")
public record Registered(
        UUID id,
        String number,
        Instant receivedAt,
        Matter matter,
        Commitments commitments,
        RuleVersions rules,
        List<StartedClock> clocks,
        @Nullable JsonNode proposals,
        @Nullable SuperiorOrder superior)
        implements BeginningEvent {

    @Override
    public ServiceRequest begin(Head head) {
        StartedClock completion = clocks.stream()
                .filter(clock -> clock.step() == Step.COMPLETION)
                .findFirst()
                .orElse(null);
        HandlingCycle cycle = HandlingCycle.begun(
                1,
                CycleKind.FIRST,
                receivedAt,
                rules,
                completion == null ? null : completion.dueAt(),
                completion != null && completion.provisional());
        List<ClockRun> runs =
                clocks.stream().map(clock -> ClockRun.of(clock, 1, 0, 1)).toList();
        return new ServiceRequest(
                id,
                new RequestNumber(number),
                head,
                RequestStatus.REGISTERED,
                matter,
                receivedAt,
                false,
                null,
                new Standing(superior, 0, null),
                new Handling(List.of(cycle), List.of(), runs, List.of()));
    }

    @Override
    public void tell(Sentence sentence) {
        // the act says it all
    }
}
