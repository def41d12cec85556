package hotline.testing;

import hotline.calendar.WorkingTime;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Urgency;
import hotline.request.acts.Rooms;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

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
        return make(Act.DISPATCH, lead, supporting, reason, chosenProposal, overrideReason);
    }

    public static Command answer(String text) {
        return make(Act.ANSWER, text);
    }

    public static Command decline(DeclineReason reason, String toldRoute) {
        return make(Act.DECLINE, reason, toldRoute);
    }

    public static Command transfer(TransferTarget target, @Nullable String note) {
        return make(Act.TRANSFER, target, note);
    }

    public static Command voidRequest(String reason) {
        return make(Act.VOID, reason);
    }

    public static Command acknowledge() {
        return make(Act.ACKNOWLEDGE);
    }

    /** Replies now, with no other part open. */
    public static Command reply(String text) {
        return reply(text, null, false);
    }

    public static Command reply(String text, @Nullable Instant claimedAt, boolean coversOpenParts) {
        return make(Act.REPLY, text, coversOpenParts, claimedAt);
    }

    public static Command close(@Nullable String note) {
        return make(Act.CLOSE, note);
    }

    public static Command contact(@Nullable String note) {
        return make(Act.CONTACT, note);
    }

    public static Command sendBack(String basis, String reason) {
        return make(Act.SEND_BACK, basis, reason);
    }

    public static Command grantSendBack(String reason) {
        return make(Act.GRANT_SEND_BACK, reason);
    }

    public static Command refuseSendBack(String reason) {
        return make(Act.REFUSE_SEND_BACK, reason);
    }

    public static Command handleFirst(String reason) {
        return make(Act.HANDLE_FIRST, reason);
    }

    public static Command fixResponsibility() {
        return make(Act.FIX_RESPONSIBILITY);
    }

    public static Command reassign(
            DepartmentKey lead, List<DepartmentKey> supporting, String reason, @Nullable String overrideReason) {
        return make(Act.REASSIGN, lead, supporting, reason, overrideReason);
    }

    public static Command askExtension(WorkingTime amount, String reason, boolean callerTold) {
        return make(Act.ASK_EXTENSION, amount.amount(), amount.unit(), reason, callerTold);
    }

    public static Command grantExtension(@Nullable String note) {
        return make(Act.GRANT_EXTENSION, note);
    }

    public static Command refuseExtension(String reason) {
        return make(Act.REFUSE_EXTENSION, reason);
    }

    public static Command pause(String cause, String reason) {
        return make(Act.PAUSE, cause, reason);
    }

    public static Command resume(@Nullable String note) {
        return make(Act.RESUME, note);
    }

    public static Command passOn(String office, @Nullable String note) {
        return make(Act.PASS_ON, office, note);
    }

    public static Command givePart(@Nullable Integer proceeding, String note) {
        return make(Act.GIVE_PART, proceeding, note);
    }

    public static Command sign() {
        return make(Act.SIGN);
    }

    public static Command returnDraft(String reason) {
        return make(Act.RETURN_DRAFT, reason);
    }

    public static Command passReply(boolean confirmsClaim, @Nullable String evidence, @Nullable String note) {
        return make(Act.PASS_REPLY, confirmsClaim, evidence, note);
    }

    public static Command refuseReply(String reason) {
        return make(Act.REFUSE_REPLY, reason);
    }

    public static Command convene(int level, List<String> participants, String question) {
        return make(Act.CONVENE, level, participants, question);
    }

    public static Command conclude(
            DepartmentKey lead, List<DepartmentKey> supporting, String decision, String minutes) {
        return make(Act.CONCLUDE, lead, supporting, decision, minutes);
    }

    public static Command repeatCall(String text) {
        return make(Act.REPEAT_CALL, text);
    }

    /** Reminds the lead. */
    public static Command remind(String text) {
        return make(Act.REMIND, text);
    }

    public static Command supervise(int level, String cause, String text) {
        return cause.equals("by-hand")
                ? make(Act.SUPERVISE, level, text)
                : hotline.request.Commands.supervise(level, cause, text);
    }

    public static Command answerOrder(@Nullable Integer proceeding, String text) {
        return make(Act.ANSWER_ORDER, proceeding, text);
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
        return make(Act.CORRECT, nature, urgency, subjectCode, townshipCode, villageCode, secret, reason);
    }

    /** Recomputes one request alone. */
    public static Command recompute(String reason) {
        return make(Act.RECOMPUTE, reason);
    }

    public static Command superiorAnswer(SuperiorMatter matter, boolean agreed, String text, @Nullable Instant dueAt) {
        return make(Act.SUPERIOR_ANSWER, matter, agreed, text, dueAt);
    }

    public static Command appeal(
            AppealSubject subject, @Nullable Integer cycle, @Nullable Verdict verdict, String reason, String evidence) {
        return make(Act.APPEAL, subject, cycle, verdict, reason, evidence);
    }

    public static Command adjudicate(
            @Nullable Integer proceeding, boolean upheld, @Nullable Verdict verdict, String reason, String evidence) {
        return make(Act.ADJUDICATE, proceeding, upheld, verdict, reason, evidence);
    }

    public static Command returnRequest(String reason) {
        return make(Act.RETURN, reason);
    }

    public static Command merge(RequestNumber parent, String reason) {
        return make(Act.MERGE, parent, reason);
    }

    public static Command unmerge(String reason) {
        return make(Act.UNMERGE, reason);
    }

    public static Command withdraw(String reason) {
        return make(Act.WITHDRAW, reason);
    }

    public static Command redo(String reason, @Nullable DepartmentKey department) {
        return make(Act.REDO, reason, department);
    }

    public static Command reopen(String reason) {
        return make(Act.REOPEN, reason);
    }

    /** A command by its components in their order; only its room sees its class. */
    private static Command make(Act act, @Nullable Object... components) {
        Class<? extends Command> type = Rooms.of(act).orElseThrow().command();
        return type.cast(BeanUtils.instantiateClass(type.getDeclaredConstructors()[0], components));
    }
}
