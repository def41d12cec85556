package hotline.request.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hotline.request.Channel;
import hotline.request.ClockRun;
import hotline.request.DeclaredVerdict;
import hotline.request.Nature;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.ServiceRequest.Standing;
import hotline.request.TimeAnomaly;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.HandlingCycle;
import hotline.request.log.RecordedEvent;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON that rows of the request tables are written and read as, and the row of the request itself. */
public final class Rows {

    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addMixIn(HandlingCycle.class, Columns.OfCycle.class)
            .addMixIn(Part.class, Columns.OfPart.class)
            .addMixIn(ClockRun.class, Columns.OfClock.class)
            .addMixIn(Proceeding.class, Columns.OfProceeding.class)
            .addMixIn(RecordedEvent.class, Columns.OfEvent.class)
            .build();

    /** Writes a part of the aggregate as the row it is stored in, without the key of its request. */
    static final JsonMapper FLAT = JSON.rebuild()
            .addMixIn(HandlingCycle.class, Columns.FlatCycle.class)
            .addMixIn(Part.class, Columns.FlatPart.class)
            .addMixIn(Proceeding.class, Columns.FlatProceeding.class)
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

    private Rows() {}
}
