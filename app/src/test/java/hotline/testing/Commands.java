package hotline.testing;

import hotline.calendar.WorkingTime;
import hotline.request.AppealSubject;
import hotline.request.Command;
import hotline.request.DeclineReason;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.SuperiorMatter;
import hotline.request.TransferTarget;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.request.acts.acknowledgement.Acknowledge;
import hotline.request.acts.acknowledgement.Contact;
import hotline.request.acts.adjudication.Adjudicate;
import hotline.request.acts.adjudication.Appeal;
import hotline.request.acts.chasing.Remind;
import hotline.request.acts.chasing.RepeatCall;
import hotline.request.acts.conference.Conclude;
import hotline.request.acts.conference.Convene;
import hotline.request.acts.correction.Correct;
import hotline.request.acts.correction.Recompute;
import hotline.request.acts.course.Merge;
import hotline.request.acts.course.Redo;
import hotline.request.acts.course.Reopen;
import hotline.request.acts.course.Unmerge;
import hotline.request.acts.course.Withdraw;
import hotline.request.acts.desk.Annul;
import hotline.request.acts.desk.Answer;
import hotline.request.acts.desk.Close;
import hotline.request.acts.desk.Decline;
import hotline.request.acts.desk.Return;
import hotline.request.acts.desk.Transfer;
import hotline.request.acts.dispatch.Dispatch;
import hotline.request.acts.dispatch.Reassign;
import hotline.request.acts.extension.AskExtension;
import hotline.request.acts.extension.GrantExtension;
import hotline.request.acts.extension.RefuseExtension;
import hotline.request.acts.passing.GivePart;
import hotline.request.acts.passing.PassOn;
import hotline.request.acts.pause.Pause;
import hotline.request.acts.pause.Resume;
import hotline.request.acts.reply.PassReply;
import hotline.request.acts.reply.RefuseReply;
import hotline.request.acts.reply.Reply;
import hotline.request.acts.sendback.FixResponsibility;
import hotline.request.acts.sendback.GrantSendBack;
import hotline.request.acts.sendback.HandleFirst;
import hotline.request.acts.sendback.RefuseSendBack;
import hotline.request.acts.sendback.SendBack;
import hotline.request.acts.signature.ReturnDraft;
import hotline.request.acts.signature.Sign;
import hotline.request.acts.superior.SuperiorAnswer;
import hotline.request.acts.supervision.AnswerOrder;
import hotline.request.acts.supervision.Supervise;
import hotline.request.acts.supervision.SuperviseForCause;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the command of every act; no other test names a command's class. */
public final class Commands {

    private Commands() {}

    public static Command dispatch(DepartmentKey lead, @Nullable String reason, @Nullable Integer chosenProposal) {
        return dispatch(lead, List.of(), reason, chosenProposal, null);
    }

    public static Command dispatch(
            DepartmentKey lead,
            List<DepartmentKey> supporting,
            @Nullable String reason,
            @Nullable Integer chosenProposal,
            @Nullable String overrideReason) {
        return new Dispatch(lead, supporting, reason, chosenProposal, overrideReason);
    }

    public static Command answer(String text) {
        return new Answer(text);
    }

    public static Command decline(DeclineReason reason, String toldRoute) {
        return new Decline(reason, toldRoute);
    }

    public static Command transfer(TransferTarget target, @Nullable String note) {
        return new Transfer(target, note);
    }

    public static Command annul(String reason) {
        return new Annul(reason);
    }

    public static Command acknowledge() {
        return new Acknowledge();
    }

    /** Replies now, with no other part open. */
    public static Command reply(String text) {
        return reply(text, null, false);
    }

    public static Command reply(String text, @Nullable Instant claimedAt, boolean coversOpenParts) {
        return new Reply(text, coversOpenParts, claimedAt);
    }

    public static Command close(@Nullable String note) {
        return new Close(note);
    }

    public static Command contact(@Nullable String note) {
        return new Contact(note);
    }

    public static Command sendBack(String basis, String reason) {
        return new SendBack(basis, reason);
    }

    public static Command grantSendBack(String reason) {
        return new GrantSendBack(reason);
    }

    public static Command refuseSendBack(String reason) {
        return new RefuseSendBack(reason);
    }

    public static Command handleFirst(String reason) {
        return new HandleFirst(reason);
    }

    public static Command fixResponsibility() {
        return new FixResponsibility();
    }

    public static Command reassign(
            DepartmentKey lead, List<DepartmentKey> supporting, String reason, @Nullable String overrideReason) {
        return new Reassign(lead, supporting, reason, overrideReason);
    }

    public static Command askExtension(WorkingTime amount, String reason, boolean callerTold) {
        return new AskExtension(amount.amount(), amount.unit(), reason, callerTold);
    }

    public static Command grantExtension(@Nullable String note) {
        return new GrantExtension(note);
    }

    public static Command refuseExtension(String reason) {
        return new RefuseExtension(reason);
    }

    public static Command pause(String cause, String reason) {
        return new Pause(cause, reason);
    }

    public static Command resume(@Nullable String note) {
        return new Resume(note);
    }

    public static Command passOn(String office, @Nullable String note) {
        return new PassOn(office, note);
    }

    public static Command givePart(@Nullable Integer proceeding, String note) {
        return new GivePart(proceeding, note);
    }

    public static Command sign() {
        return new Sign();
    }

    public static Command returnDraft(String reason) {
        return new ReturnDraft(reason);
    }

    public static Command passReply(boolean confirmsClaim, @Nullable String evidence, @Nullable String note) {
        return new PassReply(confirmsClaim, evidence, note);
    }

    public static Command refuseReply(String reason) {
        return new RefuseReply(reason);
    }

    public static Command convene(int level, List<String> participants, String question) {
        return new Convene(level, participants, question);
    }

    public static Command conclude(
            DepartmentKey lead, List<DepartmentKey> supporting, String decision, String minutes) {
        return new Conclude(lead, supporting, decision, minutes);
    }

    public static Command repeatCall(String text) {
        return new RepeatCall(text);
    }

    /** Reminds the lead. */
    public static Command remind(String text) {
        return new Remind(text);
    }

    public static Command supervise(int level, String cause, String text) {
        return cause.equals("by-hand") ? new Supervise(level, text) : new SuperviseForCause(level, cause, text);
    }

    public static Command answerOrder(@Nullable Integer proceeding, String text) {
        return new AnswerOrder(proceeding, text);
    }

    /** Corrects a request and leaves its secrecy as it is. */
    public static Command correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason) {
        return correct(nature, urgency, subjectCode, townshipCode, villageCode, reason, null);
    }

    public static Command correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason,
            @Nullable Boolean secret) {
        return new Correct(nature, urgency, subjectCode, townshipCode, villageCode, secret, reason);
    }

    /** Recomputes one request alone. */
    public static Command recompute(String reason) {
        return new Recompute(reason);
    }

    public static Command superiorAnswer(SuperiorMatter matter, boolean agreed, String text, @Nullable Instant dueAt) {
        return new SuperiorAnswer(matter, agreed, text, dueAt);
    }

    public static Command appeal(
            AppealSubject subject, @Nullable Integer cycle, @Nullable Verdict verdict, String reason, String evidence) {
        return new Appeal(subject, cycle, verdict, reason, evidence);
    }

    public static Command adjudicate(
            @Nullable Integer proceeding, boolean upheld, @Nullable Verdict verdict, String reason, String evidence) {
        return new Adjudicate(proceeding, upheld, verdict, reason, evidence);
    }

    public static Command takeBack(String reason) {
        return new Return(reason);
    }

    public static Command merge(RequestNumber parent, String reason) {
        return new Merge(parent, reason);
    }

    public static Command unmerge(String reason) {
        return new Unmerge(reason);
    }

    public static Command withdraw(String reason) {
        return new Withdraw(reason);
    }

    public static Command redo(String reason, @Nullable DepartmentKey department) {
        return new Redo(reason, department);
    }

    public static Command reopen(String reason) {
        return new Reopen(reason);
    }
}
