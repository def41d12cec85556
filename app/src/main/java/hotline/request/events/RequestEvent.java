package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.Channel;
import hotline.request.DeclaredVerdict;
import hotline.request.DeclineReason;
import hotline.request.Nature;
import hotline.request.PartRole;
import hotline.request.RequestStatus;
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
    @JsonSubTypes.Type(value = HandlingEvent.Contacted.class, name = "contacted"),
    @JsonSubTypes.Type(value = HandlingEvent.SentBack.class, name = "sent-back"),
    @JsonSubTypes.Type(value = HandlingEvent.SendBackGranted.class, name = "send-back-granted"),
    @JsonSubTypes.Type(value = HandlingEvent.SendBackRefused.class, name = "send-back-refused"),
    @JsonSubTypes.Type(value = HandlingEvent.HandlingOrderedFirst.class, name = "handling-ordered-first"),
    @JsonSubTypes.Type(value = HandlingEvent.ResponsibilityFixed.class, name = "responsibility-fixed"),
    @JsonSubTypes.Type(value = HandlingEvent.Reassigned.class, name = "reassigned"),
    @JsonSubTypes.Type(value = HandlingEvent.ExtensionAsked.class, name = "extension-asked"),
    @JsonSubTypes.Type(value = HandlingEvent.ExtensionGranted.class, name = "extension-granted"),
    @JsonSubTypes.Type(value = HandlingEvent.ExtensionRefused.class, name = "extension-refused"),
    @JsonSubTypes.Type(value = HandlingEvent.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = HandlingEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = HandlingEvent.PassedOn.class, name = "passed-on"),
    @JsonSubTypes.Type(value = HandlingEvent.PartGiven.class, name = "part-given"),
    @JsonSubTypes.Type(value = HandlingEvent.Signed.class, name = "signed"),
    @JsonSubTypes.Type(value = HandlingEvent.DraftReturned.class, name = "draft-returned"),
    @JsonSubTypes.Type(value = HandlingEvent.ReplyPassed.class, name = "reply-passed"),
    @JsonSubTypes.Type(value = HandlingEvent.ReplyRefused.class, name = "reply-refused"),
    @JsonSubTypes.Type(value = OversightEvent.ConferenceConvened.class, name = "conference-convened"),
    @JsonSubTypes.Type(value = OversightEvent.ConferenceConcluded.class, name = "conference-concluded"),
    @JsonSubTypes.Type(value = OversightEvent.CallRepeated.class, name = "call-repeated"),
    @JsonSubTypes.Type(value = OversightEvent.Reminded.class, name = "reminded"),
    @JsonSubTypes.Type(value = OversightEvent.SupervisionOrdered.class, name = "supervision-ordered"),
    @JsonSubTypes.Type(value = OversightEvent.OrderAnswered.class, name = "order-answered"),
    @JsonSubTypes.Type(value = OversightEvent.Corrected.class, name = "corrected"),
    @JsonSubTypes.Type(value = OversightEvent.Recomputed.class, name = "recomputed"),
    @JsonSubTypes.Type(value = OversightEvent.SuperiorAnswered.class, name = "superior-answered"),
    @JsonSubTypes.Type(value = OversightEvent.Appealed.class, name = "appealed"),
    @JsonSubTypes.Type(value = OversightEvent.Adjudicated.class, name = "adjudicated"),
    @JsonSubTypes.Type(value = CourseEvent.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = CourseEvent.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = CourseEvent.Unmerged.class, name = "unmerged"),
    @JsonSubTypes.Type(value = CourseEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = CourseEvent.Redone.class, name = "redone"),
    @JsonSubTypes.Type(value = CourseEvent.Reopened.class, name = "reopened"),
})
public sealed interface RequestEvent
        permits RequestEvent.Registered,
                RequestEvent.Dispatched,
                RequestEvent.AnsweredDirectly,
                RequestEvent.Declined,
                RequestEvent.Transferred,
                RequestEvent.Voided,
                RequestEvent.Acknowledged,
                RequestEvent.Replied,
                RequestEvent.Closed,
                RequestEvent.Imported,
                HandlingEvent,
                OversightEvent,
                CourseEvent {

    /** The status it led to where that is not the usual one of its act. */
    default @Nullable RequestStatus to() {
        return null;
    }

    /** The commitment to words for the caller that stand outside the log, if there are any. */
    default @Nullable String textCommitment() {
        return null;
    }

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

    /**
     * A running clock of the current cycle whose deadline moved.
     *
     * @param assignment 0 for a clock of the request itself
     */
    record MovedClock(
            Step step,
            int assignment,
            int run,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable JsonNode explanation) {}

    /** A department's part that begins, with its clocks. */
    record NewPart(PartRole role, DepartmentKey department, List<StartedClock> clocks) {}

    /**
     * An order of the city's or the province's platform (上级转办).
     *
     * @param dueAt its binding limit; the earlier of it and the own deadline holds
     */
    record SuperiorOrder(String platform, String number, @Nullable Instant dueAt) {

        /** Whether its limit holds for a round or a part: what begins after it has limits of its own. */
        public boolean binds(Instant begun) {
            return dueAt != null && dueAt.isAfter(begun);
        }
    }

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
            boolean secret,
            boolean anonymous) {

        // the one place where secrecy is decided: however a request became a tip-off, and whatever an old event says
        public Matter {
            secret = secret || nature == Nature.TIP_OFF;
        }
    }

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
            @Nullable JsonNode proposals,
            @Nullable SuperiorOrder superior)
            implements RequestEvent {}

    /**
     * The request went to a department.
     *
     * @param chosenProposal rank of the proposal that was followed, from 1; absent where none was
     * @param automatic whether the program dispatched a clear case by itself
     * @param clocks of the lead's part
     * @param supporting the other departments' parts; absent where there are none
     * @param overrideReason why a supervisor sent to a township what the catalogue bars from townships
     */
    record Dispatched(
            DepartmentKey lead,
            @Nullable Integer chosenProposal,
            @Nullable Integer catalogueVersion,
            boolean automatic,
            @Nullable String reason,
            List<StartedClock> clocks,
            @Nullable List<NewPart> supporting,
            @Nullable String overrideReason)
            implements RequestEvent {}

    /** The hotline itself gave the answer (直接办结); the text is committed to. */
    record AnsweredDirectly(String textCommitment) implements RequestEvent {}

    /** Not accepted, and the caller was told the way that law provides. */
    record Declined(DeclineReason reason, String toldRoute) implements RequestEvent {}

    /** Handed to an emergency number or another hotline. */
    record Transferred(TransferTarget target, @Nullable String note) implements RequestEvent {}

    /** Never was a request: a slip, a test, a call cut off. */
    record Voided(String reason) implements RequestEvent {}

    /**
     * A department took the request on.
     *
     * @param assignment absent for the lead's
     */
    record Acknowledged(DepartmentKey department, @Nullable Integer assignment, @Nullable RequestStatus to)
            implements RequestEvent {}

    /**
     * A department's reply. The lead's completes the request, or goes to be signed or reviewed; a supporting department's
     * completes its own part.
     *
     * @param assignment absent for the lead's
     * @param claimedAt when it is said to have been given on paper, if it was entered later
     * @param reviewCause why it is reviewed, if it is
     */
    record Replied(
            DepartmentKey department,
            String textCommitment,
            @Nullable Integer assignment,
            @Nullable Instant claimedAt,
            @Nullable String reviewCause,
            @Nullable StartedClock reviewClock,
            @Nullable RequestStatus to)
            implements RequestEvent {}

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
