package hotline.testing;

import hotline.calendar.WorkingTime;
import hotline.request.ActCommand;
import hotline.request.AppealSubject;
import hotline.request.CourseCommand;
import hotline.request.DeclineReason;
import hotline.request.HandlingCommand;
import hotline.request.Nature;
import hotline.request.OversightCommand;
import hotline.request.RequestNumber;
import hotline.request.SuperiorMatter;
import hotline.request.TransferTarget;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the command of every act; no other test names a command's class. */
public final class Commands {

    private Commands() {}

    public static ActCommand dispatch(DepartmentKey lead, @Nullable String reason, @Nullable Integer chosenProposal) {
        return dispatch(lead, List.of(), reason, chosenProposal, null);
    }

    public static ActCommand dispatch(
            DepartmentKey lead,
            List<DepartmentKey> supporting,
            @Nullable String reason,
            @Nullable Integer chosenProposal,
            @Nullable String overrideReason) {
        return new ActCommand.Dispatch(lead, supporting, reason, chosenProposal, overrideReason);
    }

    public static ActCommand answer(String text) {
        return new ActCommand.Answer(text);
    }

    public static ActCommand decline(DeclineReason reason, String toldRoute) {
        return new ActCommand.Decline(reason, toldRoute);
    }

    public static ActCommand transfer(TransferTarget target, @Nullable String note) {
        return new ActCommand.Transfer(target, note);
    }

    public static ActCommand annul(String reason) {
        return new ActCommand.Annul(reason);
    }

    public static ActCommand acknowledge() {
        return new ActCommand.Acknowledge();
    }

    /** Replies now, with no other part open. */
    public static ActCommand reply(String text) {
        return reply(text, null, false);
    }

    public static ActCommand reply(String text, @Nullable Instant claimedAt, boolean coversOpenParts) {
        return new ActCommand.Reply(text, claimedAt, coversOpenParts);
    }

    public static ActCommand close(@Nullable String note) {
        return new ActCommand.Close(note);
    }

    public static ActCommand contact(@Nullable String note) {
        return new HandlingCommand.Contact(note);
    }

    public static ActCommand sendBack(String basis, String reason) {
        return new HandlingCommand.SendBack(basis, reason);
    }

    public static ActCommand grantSendBack(String reason) {
        return new HandlingCommand.GrantSendBack(reason);
    }

    public static ActCommand refuseSendBack(String reason) {
        return new HandlingCommand.RefuseSendBack(reason);
    }

    public static ActCommand handleFirst(String reason) {
        return new HandlingCommand.HandleFirst(reason);
    }

    public static ActCommand fixResponsibility() {
        return new HandlingCommand.FixResponsibility();
    }

    public static ActCommand reassign(
            DepartmentKey lead, List<DepartmentKey> supporting, String reason, @Nullable String overrideReason) {
        return new HandlingCommand.Reassign(lead, supporting, reason, overrideReason);
    }

    public static ActCommand askExtension(WorkingTime amount, String reason, boolean callerTold) {
        return new HandlingCommand.AskExtension(amount, reason, callerTold);
    }

    public static ActCommand grantExtension(@Nullable String note) {
        return new HandlingCommand.GrantExtension(note);
    }

    public static ActCommand refuseExtension(String reason) {
        return new HandlingCommand.RefuseExtension(reason);
    }

    public static ActCommand pause(String cause, String reason) {
        return new HandlingCommand.Pause(cause, reason);
    }

    public static ActCommand resume(@Nullable String note) {
        return new HandlingCommand.Resume(note);
    }

    public static ActCommand passOn(String office, @Nullable String note) {
        return new HandlingCommand.PassOn(office, note);
    }

    public static ActCommand givePart(@Nullable Integer proceeding, String note) {
        return new HandlingCommand.GivePart(proceeding, note);
    }

    public static ActCommand sign() {
        return new HandlingCommand.Sign();
    }

    public static ActCommand returnDraft(String reason) {
        return new HandlingCommand.ReturnDraft(reason);
    }

    public static ActCommand passReply(boolean confirmsClaim, @Nullable String evidence, @Nullable String note) {
        return new HandlingCommand.PassReply(confirmsClaim, evidence, note);
    }

    public static ActCommand refuseReply(String reason) {
        return new HandlingCommand.RefuseReply(reason);
    }

    public static ActCommand convene(int level, List<String> participants, String question) {
        return new OversightCommand.Convene(level, participants, question);
    }

    public static ActCommand conclude(
            DepartmentKey lead, List<DepartmentKey> supporting, String decision, String minutes) {
        return new OversightCommand.Conclude(lead, supporting, decision, minutes);
    }

    public static ActCommand repeatCall(String text) {
        return new OversightCommand.RepeatCall(text);
    }

    /** Reminds the lead. */
    public static ActCommand remind(String text) {
        return new OversightCommand.Remind(text, null);
    }

    public static ActCommand supervise(int level, String cause, String text) {
        return new OversightCommand.Supervise(level, cause, text);
    }

    public static ActCommand answerOrder(@Nullable Integer proceeding, String text) {
        return new OversightCommand.AnswerOrder(proceeding, text);
    }

    /** Corrects a request and leaves its secrecy as it is. */
    public static ActCommand correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason) {
        return correct(nature, urgency, subjectCode, townshipCode, villageCode, reason, null);
    }

    public static ActCommand correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason,
            @Nullable Boolean secret) {
        return new OversightCommand.Correct(nature, urgency, subjectCode, townshipCode, villageCode, reason, secret);
    }

    /** Recomputes one request alone. */
    public static ActCommand recompute(String reason) {
        return new OversightCommand.Recompute(reason, null);
    }

    public static ActCommand superiorAnswer(
            SuperiorMatter matter, boolean agreed, String text, @Nullable Instant dueAt) {
        return new OversightCommand.SuperiorAnswer(matter, agreed, text, dueAt);
    }

    public static ActCommand appeal(
            AppealSubject subject, @Nullable Integer cycle, @Nullable Verdict verdict, String reason, String evidence) {
        return new OversightCommand.Appeal(subject, cycle, verdict, reason, evidence);
    }

    public static ActCommand adjudicate(
            @Nullable Integer proceeding, boolean upheld, @Nullable Verdict verdict, String reason, String evidence) {
        return new OversightCommand.Adjudicate(proceeding, upheld, verdict, reason, evidence);
    }

    public static ActCommand takeBack(String reason) {
        return new CourseCommand.Return(reason);
    }

    public static ActCommand merge(RequestNumber parent, String reason) {
        return new CourseCommand.Merge(parent, reason);
    }

    public static ActCommand unmerge(String reason) {
        return new CourseCommand.Unmerge(reason);
    }

    public static ActCommand withdraw(String reason) {
        return new CourseCommand.Withdraw(reason);
    }

    public static ActCommand redo(String reason, @Nullable DepartmentKey department) {
        return new CourseCommand.Redo(reason, department);
    }

    public static ActCommand reopen(String reason) {
        return new CourseCommand.Reopen(reason);
    }
}
