package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.Channel;
import hotline.request.DeclaredVerdict;
import hotline.request.DeclineReason;
import hotline.request.Nature;
import hotline.request.TimeAnomaly;
import hotline.request.TransferTarget;
import hotline.request.Urgency;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request, as the log keeps it. Citizens' words and caller data are never in here, only salted
 * commitments to them, so that erasing them leaves every chain whole.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestEvent.Registered.class, name = "registered"),
    @JsonSubTypes.Type(value = RequestEvent.Dispatched.class, name = "dispatched"),
    @JsonSubTypes.Type(value = RequestEvent.AnsweredDirectly.class, name = "answered-directly"),
    @JsonSubTypes.Type(value = RequestEvent.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = RequestEvent.Transferred.class, name = "transferred"),
    @JsonSubTypes.Type(value = RequestEvent.Voided.class, name = "voided"),
    @JsonSubTypes.Type(value = RequestEvent.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = RequestEvent.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = RequestEvent.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = RequestEvent.Imported.class, name = "imported"),
})
public sealed interface RequestEvent {

    /**
     * A clock that was started.
     *
     * @param dueAt absent where the rules set no limit
     * @param explanation how the due instant was computed, step by step
     */
    record StartedClock(
            Step step,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable JsonNode explanation) {}

    /** The versions of the rules by which a handling cycle is judged. */
    record RuleVersions(String rulePack, int rulePackVersion, long calendarVersion) {}

    /** What was entered or imported about a request, apart from words and persons. */
    record Matter(
            Nature nature,
            Channel channel,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            @Nullable String enterpriseCode,
            boolean secret) {}

    /** SHA-256 over salt and content of what stands outside the log. */
    record Commitments(String text, @Nullable String caller) {}

    /** A call, message or order was accepted as a request; proposals are kept as they were shown. */
    record Registered(
            UUID id,
            String number,
            Instant receivedAt,
            Matter matter,
            Commitments commitments,
            RuleVersions rules,
            List<StartedClock> clocks,
            @Nullable JsonNode proposals)
            implements RequestEvent {}

    /**
     * The request went to a department.
     *
     * @param chosenProposal rank of the proposal that was followed, from 1; absent where none was
     * @param automatic whether the program dispatched a clear case by itself
     */
    record Dispatched(
            DepartmentKey lead,
            @Nullable Integer chosenProposal,
            @Nullable Integer catalogueVersion,
            boolean automatic,
            @Nullable String reason,
            List<StartedClock> clocks)
            implements RequestEvent {}

    /** The hotline itself gave the answer (直接办结); the text is committed to. */
    record AnsweredDirectly(String textCommitment) implements RequestEvent {}

    /** Not accepted, and the caller was told the way that law provides. */
    record Declined(DeclineReason reason, String toldRoute) implements RequestEvent {}

    /** Handed to an emergency number or another hotline. */
    record Transferred(TransferTarget target, @Nullable String note) implements RequestEvent {}

    /** Never was a request: a slip, a test, a call cut off. */
    record Voided(String reason) implements RequestEvent {}

    /** A department took the request on. */
    record Acknowledged(DepartmentKey department) implements RequestEvent {}

    /** The lead department's closing reply; it completes the request. */
    record Replied(DepartmentKey department, String textCommitment) implements RequestEvent {}

    /** Filed away; changes no verdict. */
    record Closed(@Nullable String note) implements RequestEvent {}

    /**
     * A finished or running request taken over from an old system as it stood there.
     *
     * @param dueAt the old system's target, or computed where the import says so; absent where there was none
     * @param declared the old system's own flag where it came without times
     */
    record Imported(
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
            implements RequestEvent {}
}
