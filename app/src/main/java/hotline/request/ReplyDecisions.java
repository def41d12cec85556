package hotline.request;

import hotline.deadline.Step;
import hotline.request.ActCommand.Reply;
import hotline.request.Decisions.Decision;
import hotline.request.Decisions.Message;
import hotline.request.HandlingCommand.PassReply;
import hotline.request.HandlingCommand.RefuseReply;
import hotline.request.HandlingCommand.ReturnDraft;
import hotline.request.HandlingCommand.Sign;
import hotline.request.Proceeding.Kind;
import hotline.request.events.HandlingEvent.DraftReturned;
import hotline.request.events.HandlingEvent.ReplyPassed;
import hotline.request.events.HandlingEvent.ReplyRefused;
import hotline.request.events.HandlingEvent.Signed;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which event a reply, its signature or its review leads to; pure. */
final class ReplyDecisions {

    /** Why every reply that was entered later from paper is reviewed. */
    private static final String PAPER = "paper";

    private ReplyDecisions() {}

    static Decision replied(ServiceRequest request, Reply reply, Circumstances now) {
        Assignment part = Decisions.ownPart(request, now);
        if (part.acknowledgedAt() == null && request.origin() == null) {
            throw Decisions.illegal(request, Act.REPLY);
        }
        requirePossible(reply.claimedAt(), part, now);
        Message message = Message.of(reply.text());
        return new Decision(
                part.isLead()
                        ? closing(request, reply, part, message, now)
                        : new Replied(
                                part.department(),
                                message.commitment(),
                                part.number(),
                                reply.claimedAt(),
                                null,
                                null,
                                request.status()),
                message);
    }

    /** What becomes of a signed, passed or refused reply; nothing if the command is about something else. */
    static @Nullable Decision decide(ServiceRequest request, HandlingCommand command, Circumstances now) {
        if (command instanceof Sign) {
            return new Decision(signed(request, now), null);
        }
        if (command instanceof ReturnDraft returned) {
            Proceeding signature = ownSignature(request, now);
            return new Decision(new DraftReturned(signature.number(), returned.reason()), null);
        }
        if (command instanceof PassReply pass) {
            return new Decision(passed(request, pass), null);
        }
        if (command instanceof RefuseReply refuse) {
            Proceeding review = Decisions.pending(request, Kind.REPLY_REVIEW, null);
            Moves moves = new Moves(request, now.cycleRules());
            return new Decision(
                    new ReplyRefused(
                            review.number(),
                            refuse.reason(),
                            moves.shifted(review.openedAt(), now.now(), Kind.REPLY_REVIEW.code())),
                    null);
        }
        return null;
    }

    /** The lead's reply answers for the supporting departments too, knowingly where they have not replied. */
    private static Replied closing(
            ServiceRequest request, Reply reply, Assignment lead, Message message, Circumstances now) {
        if (request.status() != RequestStatus.IN_PROGRESS) {
            throw Decisions.illegal(request, Act.REPLY);
        }
        boolean isAnyOpen = request.assignments().stream().anyMatch(each -> each.isOpen() && !each.isLead());
        if (isAnyOpen && !reply.coversOpenParts()) {
            throw Decisions.refusal(RequestProblem.OPEN_PARTS);
        }
        if (now.settings().signatureRequired()) {
            return new Replied(
                    lead.department(),
                    message.commitment(),
                    null,
                    reply.claimedAt(),
                    null,
                    null,
                    RequestStatus.AWAITING_SIGNATURE);
        }
        String cause = reviewCause(request, reply.claimedAt(), now);
        return new Replied(
                lead.department(),
                message.commitment(),
                null,
                reply.claimedAt(),
                cause,
                reviewClock(request, cause, now),
                cause == null ? null : RequestStatus.UNDER_REVIEW);
    }

    /** The head of a supporting department sees the request, but signs nothing. */
    private static Proceeding ownSignature(ServiceRequest request, Circumstances now) {
        Proceeding signature = Decisions.pending(request, Kind.SIGNATURE, null);
        if (signature.assignmentNumber() != Decisions.ownPart(request, now).number()) {
            throw Decisions.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return signature;
    }

    private static Signed signed(ServiceRequest request, Circumstances now) {
        Proceeding signature = ownSignature(request, now);
        String cause = reviewCause(request, signature.claimedAt(), now);
        return new Signed(
                signature.number(),
                cause,
                reviewClock(request, cause, now),
                cause == null ? null : RequestStatus.UNDER_REVIEW);
    }

    private static ReplyPassed passed(ServiceRequest request, PassReply pass) {
        Proceeding review = Decisions.pending(request, Kind.REPLY_REVIEW, null);
        if (!pass.confirmsClaim()) {
            return new ReplyPassed(review.number(), null, null, pass.note());
        }
        if (review.claimedAt() == null) {
            throw Decisions.refusal(RequestProblem.CLAIM_IMPOSSIBLE);
        }
        if (pass.evidence() == null) {
            throw Decisions.refusal(RequestProblem.EVIDENCE_NEEDED);
        }
        return new ReplyPassed(review.number(), review.claimedAt(), pass.evidence(), pass.note());
    }

    private static @Nullable String reviewCause(
            ServiceRequest request, @Nullable Instant claimedAt, Circumstances now) {
        return claimedAt != null
                ? PAPER
                : now.settings().reviewCause(request.matter().nature(), now.sampled());
    }

    private static @Nullable StartedClock reviewClock(
            ServiceRequest request, @Nullable String cause, Circumstances now) {
        return cause == null ? null : HandlingDecisions.clocks(request, now).start(Step.REPLY_REVIEW);
    }

    private static void requirePossible(@Nullable Instant claimedAt, Assignment part, Circumstances now) {
        boolean isImpossible =
                claimedAt != null && (claimedAt.isAfter(now.now()) || claimedAt.isBefore(part.dispatchedAt()));
        if (isImpossible) {
            throw Decisions.refusal(RequestProblem.CLAIM_IMPOSSIBLE);
        }
    }
}
