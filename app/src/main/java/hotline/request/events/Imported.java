package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.DeclaredVerdict;
import hotline.request.Part;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.ServiceRequest.Standing;
import hotline.request.TimeAnomaly;
import hotline.request.handling.CycleKind;
import hotline.request.handling.Handling;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.PartEnding;
import hotline.request.handling.PartRole;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished or running request taken over from an old system as it stood there.
 *
 * @param dueAt the old system's target, or computed where the import says so; absent where there was none
 * @param declared the old system's own flag where it came without times
 */
@JsonTypeName("imported")
public record Imported(
        UUID id,
        String number,
        String source,
        String externalId,
        Instant receivedAt,
        Matter matter,
        Commitments commitments,
        @Nullable RuleVersions rules,
        @Nullable DepartmentKey department,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable JsonNode explanation,
        @Nullable Instant completedAt,
        boolean direct,
        @Nullable DeclaredVerdict declared,
        @Nullable TimeAnomaly anomaly)
        implements BeginningEvent {

    @Override
    public ServiceRequest begin(Head head) {
        return new ServiceRequest(
                id,
                new RequestNumber(number),
                head,
                status(),
                matter,
                receivedAt,
                direct,
                new ImportOrigin(source, externalId, declared, anomaly),
                Standing.PLAIN,
                new Handling(List.of(cycle()), parts(), List.of(clock()), List.of()));
    }

    private RequestStatus status() {
        if (completedAt != null || declared != null) {
            return RequestStatus.CLOSED;
        }
        return department == null ? RequestStatus.REGISTERED : RequestStatus.DISPATCHED;
    }

    private HandlingCycle cycle() {
        HandlingCycle running = HandlingCycle.begun(1, CycleKind.FIRST, receivedAt, rules, dueAt, provisional);
        return completedAt == null ? running : running.completed(completedAt);
    }

    private List<Part> parts() {
        if (department == null) {
            return List.of();
        }
        Part part = Part.begun(1, 1, PartRole.LEAD, department, null, receivedAt);
        return List.of(completedAt == null ? part : part.completed(completedAt, PartEnding.REPLIED));
    }

    private ClockRun clock() {
        return new ClockRun(
                1, Step.COMPLETION, 0, 1, receivedAt, dueAt, dueAt, provisional, null, completedAt, false, explanation);
    }

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return receivedAt;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("source", source);
        sentence.fact("externalId", externalId);
    }
}
