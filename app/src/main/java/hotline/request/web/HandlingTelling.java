package hotline.request.web;

import hotline.request.Proceeding;
import hotline.request.events.HandlingEvent;
import hotline.request.events.HandlingEvent.Contacted;
import hotline.request.events.HandlingEvent.DraftReturned;
import hotline.request.events.HandlingEvent.ExtensionAsked;
import hotline.request.events.HandlingEvent.ExtensionGranted;
import hotline.request.events.HandlingEvent.ExtensionRefused;
import hotline.request.events.HandlingEvent.HandlingOrderedFirst;
import hotline.request.events.HandlingEvent.PartGiven;
import hotline.request.events.HandlingEvent.PassedOn;
import hotline.request.events.HandlingEvent.Paused;
import hotline.request.events.HandlingEvent.Reassigned;
import hotline.request.events.HandlingEvent.ReplyPassed;
import hotline.request.events.HandlingEvent.ReplyRefused;
import hotline.request.events.HandlingEvent.ResponsibilityFixed;
import hotline.request.events.HandlingEvent.Resumed;
import hotline.request.events.HandlingEvent.SendBackGranted;
import hotline.request.events.HandlingEvent.SendBackRefused;
import hotline.request.events.HandlingEvent.SentBack;
import hotline.request.events.HandlingEvent.Signed;
import hotline.request.events.RequestEvent.StartedClock;
import java.util.Map;

/** Says what the sentences name that tell of departments' petitions and replies and of their decisions. */
final class HandlingTelling {

    private HandlingTelling() {}

    static void tell(HandlingEvent event, Sentence sentence) {
        if (event instanceof Contacted contacted) {
            sentence.department(sentence.before(), contacted.assignment());
            sentence.note(contacted.note());
        } else if (event instanceof Reassigned reassigned) {
            tell(reassigned, sentence);
        } else if (event instanceof Paused paused) {
            sentence.fact("cause", sentence.names().pauseCause(paused.cause()));
            sentence.note(paused.reason());
        } else if (event instanceof Resumed resumed) {
            sentence.moved();
            sentence.note(resumed.note());
        } else if (event instanceof PassedOn passed) {
            sentence.department(sentence.before(), passed.assignment());
            sentence.fact("office", passed.office());
            tellLimit(passed.clock(), sentence);
            sentence.note(passed.note());
        } else if (event instanceof PartGiven given) {
            Proceeding passed = sentence.proceeding(given.proceeding());
            sentence.about(passed);
            sentence.fact("office", passed == null ? null : passed.code());
            sentence.note(given.note());
        } else {
            tellSendBack(event, sentence);
        }
    }

    static void tellLimit(StartedClock clock, Sentence sentence) {
        sentence.phrase("limit", clock.dueAt() != null, Map.of("due", sentence.due(clock.dueAt())));
    }

    private static void tell(Reassigned event, Sentence sentence) {
        sentence.department(sentence.after(), null);
        sentence.supporting(sentence.openSupporting());
        sentence.note(event.reason());
    }

    private static void tellSendBack(HandlingEvent event, Sentence sentence) {
        if (event instanceof SentBack back) {
            sentence.department(sentence.before(), back.assignment());
            sentence.fact("basis", back.basis());
            sentence.note(back.reason());
        } else if (event instanceof SendBackGranted granted) {
            sentence.about(sentence.proceeding(granted.proceeding()));
            if (granted.dispatch() == null) {
                sentence.variant("settled");
            }
            sentence.note(granted.reason());
        } else if (event instanceof SendBackRefused refused) {
            sentence.about(sentence.proceeding(refused.proceeding()));
            sentence.note(refused.reason());
        } else if (event instanceof HandlingOrderedFirst first) {
            sentence.about(sentence.proceeding(first.proceeding()));
            sentence.note(first.reason());
        } else if (event instanceof ResponsibilityFixed fixed) {
            sentence.department(sentence.before(), fixed.assignment());
        } else {
            tellExtension(event, sentence);
        }
    }

    private static void tellExtension(HandlingEvent event, Sentence sentence) {
        if (event instanceof ExtensionAsked asked) {
            sentence.department(sentence.before(), asked.assignment());
            sentence.fact("amount", sentence.amount(asked.amount()));
            sentence.fact("told", asked.callerTold() ? sentence.phrase("caller-told", Map.of()) : "");
            sentence.note(asked.reason());
        } else if (event instanceof ExtensionGranted granted) {
            tellAmount(granted.proceeding(), sentence);
            sentence.moved();
            sentence.note(granted.note());
        } else if (event instanceof ExtensionRefused refused) {
            tellAmount(refused.proceeding(), sentence);
            sentence.note(refused.reason());
        } else {
            tellReply(event, sentence);
        }
    }

    private static void tellAmount(int proceeding, Sentence sentence) {
        Proceeding asked = sentence.proceeding(proceeding);
        sentence.about(asked);
        sentence.fact("amount", sentence.amount(asked == null ? null : asked.amount()));
    }

    private static void tellReply(HandlingEvent event, Sentence sentence) {
        if (event instanceof Signed signed) {
            sentence.about(sentence.proceeding(signed.proceeding()));
            if (signed.to() != null) {
                sentence.variant(signed.to().code());
                Telling.tellReview(signed.reviewCause(), sentence);
            }
        } else if (event instanceof DraftReturned returned) {
            sentence.about(sentence.proceeding(returned.proceeding()));
            sentence.note(returned.reason());
        } else if (event instanceof ReplyPassed passed) {
            sentence.about(sentence.proceeding(passed.proceeding()));
            if (passed.claimConfirmedAt() != null) {
                sentence.variant("claimed");
                sentence.fact("claimedAt", sentence.due(passed.claimConfirmedAt()));
            }
            sentence.note(passed.note());
            sentence.note("evidence", passed.evidence());
        } else if (event instanceof ReplyRefused refused) {
            sentence.about(sentence.proceeding(refused.proceeding()));
            sentence.moved();
            sentence.note(refused.reason());
        }
    }
}
