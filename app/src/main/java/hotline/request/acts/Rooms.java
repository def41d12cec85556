package hotline.request.acts;

import hotline.request.Act;
import hotline.request.acts.acknowledgement.Acknowledge;
import hotline.request.acts.acknowledgement.Acknowledged;
import hotline.request.acts.acknowledgement.Contact;
import hotline.request.acts.acknowledgement.Contacted;
import hotline.request.acts.adjudication.Adjudicate;
import hotline.request.acts.adjudication.Adjudicated;
import hotline.request.acts.adjudication.Appeal;
import hotline.request.acts.adjudication.Appealed;
import hotline.request.acts.chasing.CallRepeated;
import hotline.request.acts.chasing.Remind;
import hotline.request.acts.chasing.Reminded;
import hotline.request.acts.chasing.RepeatCall;
import hotline.request.acts.conference.Conclude;
import hotline.request.acts.conference.ConferenceConcluded;
import hotline.request.acts.conference.ConferenceConvened;
import hotline.request.acts.conference.Convene;
import hotline.request.acts.correction.Correct;
import hotline.request.acts.correction.Corrected;
import hotline.request.acts.correction.Recompute;
import hotline.request.acts.correction.Recomputed;
import hotline.request.acts.course.Merge;
import hotline.request.acts.course.Merged;
import hotline.request.acts.course.Redo;
import hotline.request.acts.course.Redone;
import hotline.request.acts.course.Reopen;
import hotline.request.acts.course.Reopened;
import hotline.request.acts.course.Unmerge;
import hotline.request.acts.course.Unmerged;
import hotline.request.acts.course.Withdraw;
import hotline.request.acts.course.Withdrawn;
import hotline.request.acts.desk.Annul;
import hotline.request.acts.desk.Answer;
import hotline.request.acts.desk.AnsweredDirectly;
import hotline.request.acts.desk.Close;
import hotline.request.acts.desk.Closed;
import hotline.request.acts.desk.Decline;
import hotline.request.acts.desk.Declined;
import hotline.request.acts.desk.Return;
import hotline.request.acts.desk.Returned;
import hotline.request.acts.desk.Transfer;
import hotline.request.acts.desk.Transferred;
import hotline.request.acts.desk.Voided;
import hotline.request.acts.dispatch.Dispatch;
import hotline.request.acts.dispatch.Dispatched;
import hotline.request.acts.dispatch.Reassign;
import hotline.request.acts.dispatch.Reassigned;
import hotline.request.acts.extension.AskExtension;
import hotline.request.acts.extension.ExtensionAsked;
import hotline.request.acts.extension.ExtensionGranted;
import hotline.request.acts.extension.ExtensionRefused;
import hotline.request.acts.extension.GrantExtension;
import hotline.request.acts.extension.RefuseExtension;
import hotline.request.acts.passing.GivePart;
import hotline.request.acts.passing.PartGiven;
import hotline.request.acts.passing.PassOn;
import hotline.request.acts.passing.PassedOn;
import hotline.request.acts.pause.Pause;
import hotline.request.acts.pause.Paused;
import hotline.request.acts.pause.Resume;
import hotline.request.acts.pause.Resumed;
import hotline.request.acts.reply.PassReply;
import hotline.request.acts.reply.RefuseReply;
import hotline.request.acts.reply.Replied;
import hotline.request.acts.reply.Reply;
import hotline.request.acts.reply.ReplyPassed;
import hotline.request.acts.reply.ReplyRefused;
import hotline.request.acts.sendback.FixResponsibility;
import hotline.request.acts.sendback.GrantSendBack;
import hotline.request.acts.sendback.HandleFirst;
import hotline.request.acts.sendback.HandlingOrderedFirst;
import hotline.request.acts.sendback.RefuseSendBack;
import hotline.request.acts.sendback.ResponsibilityFixed;
import hotline.request.acts.sendback.SendBack;
import hotline.request.acts.sendback.SendBackGranted;
import hotline.request.acts.sendback.SendBackRefused;
import hotline.request.acts.sendback.SentBack;
import hotline.request.acts.signature.DraftReturned;
import hotline.request.acts.signature.ReturnDraft;
import hotline.request.acts.signature.Sign;
import hotline.request.acts.signature.Signed;
import hotline.request.acts.superior.SuperiorAnswer;
import hotline.request.acts.superior.SuperiorAnswered;
import hotline.request.acts.supervision.AnswerOrder;
import hotline.request.acts.supervision.OrderAnswered;
import hotline.request.acts.supervision.Supervise;
import hotline.request.acts.supervision.SupervisionOrdered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every act on a request with its command, its event and its place on the request's page. */
public final class Rooms {

    public static final List<ActType> ALL = List.of(
            new ActType(Act.DISPATCH, Dispatch.class, Dispatched.class, ActGroup.NEXT),
            new ActType(Act.ANSWER, Answer.class, AnsweredDirectly.class, ActGroup.COURSE),
            new ActType(Act.DECLINE, Decline.class, Declined.class, ActGroup.COURSE),
            new ActType(Act.TRANSFER, Transfer.class, Transferred.class, ActGroup.COURSE),
            new ActType(Act.RETURN, Return.class, Returned.class, ActGroup.COURSE),
            new ActType(Act.MERGE, Merge.class, Merged.class, ActGroup.COURSE),
            new ActType(Act.UNMERGE, Unmerge.class, Unmerged.class, ActGroup.COURSE),
            new ActType(Act.WITHDRAW, Withdraw.class, Withdrawn.class, ActGroup.COURSE),
            new ActType(Act.VOID, Annul.class, Voided.class, ActGroup.COURSE),
            new ActType(Act.ACKNOWLEDGE, Acknowledge.class, Acknowledged.class, ActGroup.NEXT),
            new ActType(Act.CONTACT, Contact.class, Contacted.class, ActGroup.HANDLING),
            new ActType(Act.SEND_BACK, SendBack.class, SentBack.class, ActGroup.HANDLING),
            new ActType(Act.GRANT_SEND_BACK, GrantSendBack.class, SendBackGranted.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_SEND_BACK, RefuseSendBack.class, SendBackRefused.class, ActGroup.DECIDING),
            new ActType(Act.HANDLE_FIRST, HandleFirst.class, HandlingOrderedFirst.class, ActGroup.DECIDING),
            new ActType(Act.FIX_RESPONSIBILITY, FixResponsibility.class, ResponsibilityFixed.class, ActGroup.DECIDING),
            new ActType(Act.REASSIGN, Reassign.class, Reassigned.class, ActGroup.DECIDING),
            new ActType(Act.ASK_EXTENSION, AskExtension.class, ExtensionAsked.class, ActGroup.HANDLING),
            new ActType(Act.GRANT_EXTENSION, GrantExtension.class, ExtensionGranted.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_EXTENSION, RefuseExtension.class, ExtensionRefused.class, ActGroup.DECIDING),
            new ActType(Act.PAUSE, Pause.class, Paused.class, ActGroup.DECIDING),
            new ActType(Act.RESUME, Resume.class, Resumed.class, ActGroup.NEXT),
            new ActType(Act.PASS_ON, PassOn.class, PassedOn.class, ActGroup.HANDLING),
            new ActType(Act.GIVE_PART, GivePart.class, PartGiven.class, ActGroup.HANDLING),
            new ActType(Act.REPLY, Reply.class, Replied.class, ActGroup.NEXT),
            new ActType(Act.SIGN, Sign.class, Signed.class, ActGroup.NEXT),
            new ActType(Act.RETURN_DRAFT, ReturnDraft.class, DraftReturned.class, ActGroup.HANDLING),
            new ActType(Act.PASS_REPLY, PassReply.class, ReplyPassed.class, ActGroup.NEXT),
            new ActType(Act.REFUSE_REPLY, RefuseReply.class, ReplyRefused.class, ActGroup.DECIDING),
            new ActType(Act.CONVENE, Convene.class, ConferenceConvened.class, ActGroup.DECIDING),
            new ActType(Act.CONCLUDE, Conclude.class, ConferenceConcluded.class, ActGroup.DECIDING),
            new ActType(Act.REPEAT_CALL, RepeatCall.class, CallRepeated.class, ActGroup.CHASING),
            new ActType(Act.REMIND, Remind.class, Reminded.class, ActGroup.CHASING),
            new ActType(Act.SUPERVISE, Supervise.class, SupervisionOrdered.class, ActGroup.CHASING),
            new ActType(Act.ANSWER_ORDER, AnswerOrder.class, OrderAnswered.class, ActGroup.NEXT),
            new ActType(Act.CORRECT, Correct.class, Corrected.class, ActGroup.COURSE),
            new ActType(Act.RECOMPUTE, Recompute.class, Recomputed.class, null),
            new ActType(Act.SUPERIOR_ANSWER, SuperiorAnswer.class, SuperiorAnswered.class, ActGroup.CHASING),
            new ActType(Act.APPEAL, Appeal.class, Appealed.class, ActGroup.COURSE),
            new ActType(Act.ADJUDICATE, Adjudicate.class, Adjudicated.class, ActGroup.DECIDING),
            new ActType(Act.REDO, Redo.class, Redone.class, ActGroup.COURSE),
            new ActType(Act.REOPEN, Reopen.class, Reopened.class, ActGroup.COURSE),
            new ActType(Act.CLOSE, Close.class, Closed.class, ActGroup.NEXT));

    private static final Map<Act, ActType> BY_ACT = byAct();

    private Rooms() {}

    /** The command and the event of an act; nothing for registering and importing, which begin a request. */
    public static Optional<ActType> of(Act act) {
        return Optional.ofNullable(BY_ACT.get(act));
    }

    private static Map<Act, ActType> byAct() {
        Map<Act, ActType> types = new EnumMap<>(Act.class);
        ALL.forEach(type -> types.put(type.act(), type));
        return types;
    }
}
