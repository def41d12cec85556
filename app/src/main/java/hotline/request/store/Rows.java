package hotline.request.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hotline.deadline.Step;
import hotline.request.Assignment;
import hotline.request.Channel;
import hotline.request.ClockRun;
import hotline.request.DeclaredVerdict;
import hotline.request.Handling;
import hotline.request.HandlingCycle;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.TimeAnomaly;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the request tables, named as their columns are, and the way to and from the aggregate. */
final class Rows {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    record RequestRow(
            String divisionCode,
            UUID id,
            String number,
            int version,
            String headHash,
            Instant recordedAt,
            RequestStatus status,
            Nature nature,
            Channel channel,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            @Nullable String enterpriseCode,
            boolean isSecret,
            boolean isDirect,
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String leadDivisionCode,
            @Nullable String leadDepartmentCode,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            boolean isDueProvisional,
            @Nullable Instant completedAt,
            @Nullable DeclaredVerdict declaredVerdict,
            @Nullable TimeAnomaly timeAnomaly) {

        static RequestRow of(ServiceRequest request) {
            Matter matter = request.matter();
            DepartmentKey lead = request.lead();
            ImportOrigin origin = request.origin();
            HandlingCycle cycle = request.cycle();
            return new RequestRow(
                    request.divisionCode(),
                    request.id(),
                    request.number().value(),
                    request.version(),
                    request.headHash(),
                    request.recordedAt(),
                    request.status(),
                    matter.nature(),
                    matter.channel(),
                    matter.urgency(),
                    matter.subjectCode(),
                    matter.townshipCode(),
                    matter.villageCode(),
                    matter.enterpriseCode(),
                    matter.secret(),
                    request.direct(),
                    origin == null ? null : origin.source(),
                    origin == null ? null : origin.externalId(),
                    lead == null ? null : lead.divisionCode(),
                    lead == null ? null : lead.code(),
                    request.receivedAt(),
                    cycle.dueAt(),
                    cycle.originalDueAt(),
                    cycle.provisional(),
                    cycle.completedAt(),
                    origin == null ? null : origin.declared(),
                    origin == null ? null : origin.anomaly());
        }
    }

    record CycleRow(
            String divisionCode,
            UUID requestId,
            int cycleNumber,
            Instant startedAt,
            @Nullable String rulePack,
            @Nullable Integer rulePackVersion,
            @Nullable Long calendarVersion,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            boolean isDueProvisional,
            @Nullable Instant completedAt,
            @Nullable Verdict verdict) {

        static CycleRow of(ServiceRequest request, HandlingCycle cycle) {
            RuleVersions rules = cycle.rules();
            return new CycleRow(
                    request.divisionCode(),
                    request.id(),
                    cycle.number(),
                    cycle.startedAt(),
                    rules == null ? null : rules.rulePack(),
                    rules == null ? null : rules.rulePackVersion(),
                    rules == null ? null : rules.calendarVersion(),
                    cycle.dueAt(),
                    cycle.originalDueAt(),
                    cycle.provisional(),
                    cycle.completedAt(),
                    cycle.verdict());
        }

        HandlingCycle toCycle() {
            RuleVersions rules = rulePack == null || rulePackVersion == null || calendarVersion == null
                    ? null
                    : new RuleVersions(rulePack, rulePackVersion, calendarVersion);
            return new HandlingCycle(
                    cycleNumber, startedAt, rules, dueAt, originalDueAt, isDueProvisional, completedAt, verdict);
        }
    }

    record AssignmentRow(
            String divisionCode,
            UUID requestId,
            int assignmentNumber,
            int cycleNumber,
            String role,
            String departmentDivisionCode,
            String departmentCode,
            Instant dispatchedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant completedAt) {

        static AssignmentRow of(ServiceRequest request, Assignment assignment) {
            return new AssignmentRow(
                    request.divisionCode(),
                    request.id(),
                    assignment.number(),
                    assignment.cycleNumber(),
                    "lead",
                    assignment.department().divisionCode(),
                    assignment.department().code(),
                    assignment.dispatchedAt(),
                    assignment.acknowledgedAt(),
                    assignment.completedAt());
        }

        Assignment toAssignment() {
            return new Assignment(
                    assignmentNumber,
                    cycleNumber,
                    new DepartmentKey(departmentDivisionCode, departmentCode),
                    dispatchedAt,
                    acknowledgedAt,
                    completedAt);
        }
    }

    record ClockRow(
            String divisionCode,
            UUID requestId,
            int cycleNumber,
            String step,
            int assignmentNumber,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean isDueProvisional,
            @Nullable Instant endedAt,
            @Nullable JsonNode explanation) {

        static ClockRow of(ServiceRequest request, ClockRun clock) {
            return new ClockRow(
                    request.divisionCode(),
                    request.id(),
                    clock.cycleNumber(),
                    clock.step().code(),
                    clock.assignmentNumber(),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.provisional(),
                    clock.endedAt(),
                    clock.explanation());
        }

        ClockRun toClock() {
            return new ClockRun(
                    cycleNumber,
                    Step.of(step),
                    assignmentNumber,
                    startedAt,
                    dueAt,
                    isDueProvisional,
                    endedAt,
                    explanation);
        }
    }

    /** A request with its parts, as one JSON document that one statement reads. */
    record Loaded(RequestRow request, List<CycleRow> cycles, List<AssignmentRow> assignments, List<ClockRow> clocks) {

        static Loaded parse(String json) {
            try {
                return JSON.readValue(json, Loaded.class);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("the stored request cannot be read", impossible);
            }
        }

        ServiceRequest toRequest() {
            RequestRow row = request;
            return new ServiceRequest(
                    row.id(),
                    new RequestNumber(row.number()),
                    new Head(row.version(), row.headHash(), row.recordedAt()),
                    row.status(),
                    matter(),
                    row.receivedAt(),
                    row.isDirect(),
                    origin(),
                    new Handling(
                            cycles.stream().map(CycleRow::toCycle).toList(),
                            assignments.stream()
                                    .map(AssignmentRow::toAssignment)
                                    .toList(),
                            clocks.stream().map(ClockRow::toClock).toList()));
        }

        private Matter matter() {
            return new Matter(
                    request.nature(),
                    request.channel(),
                    request.urgency(),
                    request.subjectCode(),
                    request.townshipCode(),
                    request.villageCode(),
                    request.enterpriseCode(),
                    request.isSecret());
        }

        private @Nullable ImportOrigin origin() {
            if (request.source() == null || request.externalId() == null) {
                return null;
            }
            DepartmentKey department = request.leadDepartmentCode() == null || request.leadDivisionCode() == null
                    ? null
                    : new DepartmentKey(request.leadDivisionCode(), request.leadDepartmentCode());
            return new ImportOrigin(
                    request.source(),
                    request.externalId(),
                    department,
                    request.declaredVerdict(),
                    request.timeAnomaly());
        }
    }

    private Rows() {}
}
