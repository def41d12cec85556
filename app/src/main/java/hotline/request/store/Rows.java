package hotline.request.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hotline.calendar.WorkingTime;
import hotline.deadline.Step;
import hotline.request.Assignment;
import hotline.request.Channel;
import hotline.request.ClockRun;
import hotline.request.CycleKind;
import hotline.request.DeclaredVerdict;
import hotline.request.HandlingCycle;
import hotline.request.Nature;
import hotline.request.PartEnding;
import hotline.request.PartRole;
import hotline.request.Proceeding;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.ServiceRequest.Standing;
import hotline.request.TimeAnomaly;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.request.events.RequestEvent.SuperiorOrder;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import java.time.Instant;
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
            @Nullable TimeAnomaly timeAnomaly,
            boolean isAnonymous,
            @Nullable String superiorPlatform,
            @Nullable String superiorNumber,
            @Nullable Instant superiorDueAt,
            int repeatCalls,
            @Nullable String mergedInto,
            @Nullable Instant clockStoppedAt,
            @Nullable Instant nextDueAt,
            @Nullable String nextStep) {

        static RequestRow of(ServiceRequest request) {
            Matter matter = request.matter();
            DepartmentKey lead = request.lead();
            ImportOrigin origin = request.origin();
            HandlingCycle cycle = request.cycle();
            SuperiorOrder superior = request.standing().superior();
            ClockRun next = request.nextClock();
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
                    origin == null ? null : origin.anomaly(),
                    matter.anonymous(),
                    superior == null ? null : superior.platform(),
                    superior == null ? null : superior.number(),
                    superior == null ? null : superior.dueAt(),
                    request.standing().repeatCalls(),
                    request.standing().mergedInto(),
                    request.clockStoppedAt(),
                    request.nextDueAt(),
                    next == null ? null : next.step().code());
        }

        Standing standing() {
            SuperiorOrder superior = superiorPlatform == null || superiorNumber == null
                    ? null
                    : new SuperiorOrder(superiorPlatform, superiorNumber, superiorDueAt);
            return new Standing(superior, repeatCalls, mergedInto);
        }
    }

    record CycleRow(
            String divisionCode,
            UUID requestId,
            int cycleNumber,
            CycleKind kind,
            Instant startedAt,
            @Nullable String rulePack,
            @Nullable Integer rulePackVersion,
            @Nullable Long calendarVersion,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            boolean isDueProvisional,
            @Nullable Instant completedAt,
            @Nullable Verdict verdict,
            @Nullable Verdict adjudicatedVerdict) {

        static CycleRow of(ServiceRequest request, HandlingCycle cycle) {
            RuleVersions rules = cycle.rules();
            return new CycleRow(
                    request.divisionCode(),
                    request.id(),
                    cycle.number(),
                    cycle.kind(),
                    cycle.startedAt(),
                    rules == null ? null : rules.rulePack(),
                    rules == null ? null : rules.rulePackVersion(),
                    rules == null ? null : rules.calendarVersion(),
                    cycle.dueAt(),
                    cycle.originalDueAt(),
                    cycle.provisional(),
                    cycle.completedAt(),
                    cycle.verdict(),
                    cycle.adjudicatedVerdict());
        }

        HandlingCycle toCycle() {
            RuleVersions rules = rulePack == null || rulePackVersion == null || calendarVersion == null
                    ? null
                    : new RuleVersions(rulePack, rulePackVersion, calendarVersion);
            return new HandlingCycle(
                    cycleNumber,
                    kind,
                    startedAt,
                    rules,
                    dueAt,
                    originalDueAt,
                    isDueProvisional,
                    completedAt,
                    verdict,
                    adjudicatedVerdict);
        }
    }

    record AssignmentRow(
            String divisionCode,
            UUID requestId,
            int assignmentNumber,
            int cycleNumber,
            PartRole role,
            String departmentDivisionCode,
            String departmentCode,
            @Nullable Integer catalogueVersion,
            Instant dispatchedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant contactedAt,
            @Nullable Instant completedAt,
            @Nullable Instant endedAt,
            @Nullable PartEnding ending) {

        static AssignmentRow of(ServiceRequest request, Assignment assignment) {
            return new AssignmentRow(
                    request.divisionCode(),
                    request.id(),
                    assignment.number(),
                    assignment.cycleNumber(),
                    assignment.role(),
                    assignment.department().divisionCode(),
                    assignment.department().code(),
                    assignment.catalogueVersion(),
                    assignment.dispatchedAt(),
                    assignment.acknowledgedAt(),
                    assignment.contactedAt(),
                    assignment.completedAt(),
                    assignment.endedAt(),
                    assignment.ending());
        }

        Assignment toAssignment() {
            return new Assignment(
                    assignmentNumber,
                    cycleNumber,
                    role,
                    new DepartmentKey(departmentDivisionCode, departmentCode),
                    catalogueVersion,
                    dispatchedAt,
                    acknowledgedAt,
                    contactedAt,
                    completedAt,
                    endedAt,
                    ending);
        }
    }

    record ClockRow(
            String divisionCode,
            UUID requestId,
            int cycleNumber,
            String step,
            int assignmentNumber,
            int runNumber,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant originalDueAt,
            boolean isDueProvisional,
            @Nullable Instant stoppedAt,
            @Nullable Instant endedAt,
            boolean isDropped,
            @Nullable JsonNode explanation) {

        static ClockRow of(ServiceRequest request, ClockRun clock) {
            return new ClockRow(
                    request.divisionCode(),
                    request.id(),
                    clock.cycleNumber(),
                    clock.step().code(),
                    clock.assignmentNumber(),
                    clock.runNumber(),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.originalDueAt(),
                    clock.provisional(),
                    clock.stoppedAt(),
                    clock.endedAt(),
                    clock.dropped(),
                    clock.explanation());
        }

        ClockRun toClock() {
            return new ClockRun(
                    cycleNumber,
                    Step.of(step),
                    assignmentNumber,
                    runNumber,
                    startedAt,
                    dueAt,
                    originalDueAt,
                    isDueProvisional,
                    stoppedAt,
                    endedAt,
                    isDropped,
                    // a stored null is read as a node of that name
                    explanation == null || explanation.isNull() ? null : explanation);
        }
    }

    record ProceedingRow(
            String divisionCode,
            UUID requestId,
            int proceedingNumber,
            Proceeding.Kind kind,
            int cycleNumber,
            int assignmentNumber,
            Instant openedAt,
            String openedBy,
            @Nullable String code,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable Instant claimedAt,
            @Nullable Instant closedAt,
            Proceeding.@Nullable Outcome outcome) {

        static ProceedingRow of(ServiceRequest request, Proceeding proceeding) {
            WorkingTime amount = proceeding.amount();
            return new ProceedingRow(
                    request.divisionCode(),
                    request.id(),
                    proceeding.number(),
                    proceeding.kind(),
                    proceeding.cycleNumber(),
                    proceeding.assignmentNumber(),
                    proceeding.openedAt(),
                    proceeding.openedBy(),
                    proceeding.code(),
                    amount == null ? null : amount.amount(),
                    amount == null ? null : amount.unit().code(),
                    proceeding.claimedAt(),
                    proceeding.closedAt(),
                    proceeding.outcome());
        }

        Proceeding toProceeding() {
            WorkingTime asked = amount == null || unit == null
                    ? null
                    : new WorkingTime(amount, Coded.of(WorkingTime.Unit.class, unit));
            return new Proceeding(
                    proceedingNumber,
                    kind,
                    cycleNumber,
                    assignmentNumber,
                    openedAt,
                    openedBy,
                    code,
                    asked,
                    claimedAt,
                    closedAt,
                    outcome);
        }
    }

    private Rows() {}
}
