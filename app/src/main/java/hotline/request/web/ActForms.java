package hotline.request.web;

import hotline.calendar.WorkingTime;
import hotline.request.Act;
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
import hotline.shared.Folding;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a command of what a form sent. */
final class ActForms {

    private static final int REPLY = 10_000;
    private static final int NOTE = 1_000;
    private static final int SHORT = 500;
    private static final String BY_HAND = "by-hand";

    private final ActForm form;
    private final String division;

    ActForms(ActForm form, String division) {
        this.form = form;
        this.division = division;
    }

    ActCommand command(Act act) {
        return switch (act) {
            case DISPATCH ->
                new ActCommand.Dispatch(
                        form.department("department", division),
                        form.departments("supporting", division),
                        form.optionalText("text", SHORT),
                        form.optionalNumber("chosenProposal"),
                        form.optionalText("overrideReason", SHORT));
            case ANSWER -> new ActCommand.Answer(form.text("text", REPLY));
            case DECLINE ->
                new ActCommand.Decline(form.code("declineReason", DeclineReason.class), form.text("text", NOTE));
            case TRANSFER ->
                new ActCommand.Transfer(form.code("target", TransferTarget.class), form.optionalText("text", NOTE));
            case VOID -> new ActCommand.Annul(form.text("text", NOTE));
            case ACKNOWLEDGE -> new ActCommand.Acknowledge();
            case REPLY ->
                new ActCommand.Reply(form.text("text", REPLY), form.moment("claimedAt"), form.flag("coversOpenParts"));
            case CLOSE -> new ActCommand.Close(form.optionalText("text", NOTE));
            default -> handling(act);
        };
    }

    private ActCommand handling(Act act) {
        return switch (act) {
            case CONTACT -> new HandlingCommand.Contact(note());
            case SEND_BACK -> new HandlingCommand.SendBack(form.text("basis", NOTE), reason());
            case GRANT_SEND_BACK -> new HandlingCommand.GrantSendBack(reason());
            case REFUSE_SEND_BACK -> new HandlingCommand.RefuseSendBack(reason());
            case HANDLE_FIRST -> new HandlingCommand.HandleFirst(reason());
            case FIX_RESPONSIBILITY -> new HandlingCommand.FixResponsibility();
            case REASSIGN ->
                new HandlingCommand.Reassign(
                        form.department("department", division),
                        form.departments("supporting", division),
                        reason(),
                        form.optionalText("overrideReason", SHORT));
            case ASK_EXTENSION -> new HandlingCommand.AskExtension(amount(), reason(), form.flag("callerTold"));
            case GRANT_EXTENSION -> new HandlingCommand.GrantExtension(note());
            case REFUSE_EXTENSION -> new HandlingCommand.RefuseExtension(reason());
            case PAUSE -> new HandlingCommand.Pause(form.text("cause", SHORT), reason());
            case RESUME -> new HandlingCommand.Resume(note());
            case PASS_ON -> new HandlingCommand.PassOn(form.text("office", 100), note());
            case GIVE_PART -> new HandlingCommand.GivePart(null, form.text("note", NOTE));
            case SIGN -> new HandlingCommand.Sign();
            case RETURN_DRAFT -> new HandlingCommand.ReturnDraft(reason());
            case PASS_REPLY ->
                new HandlingCommand.PassReply(form.flag("confirmsClaim"), form.optionalText("evidence", NOTE), note());
            case REFUSE_REPLY -> new HandlingCommand.RefuseReply(reason());
            default -> oversight(act);
        };
    }

    private ActCommand oversight(Act act) {
        return switch (act) {
            case CONVENE ->
                new OversightCommand.Convene(
                        form.number("level"), form.lines("participants", NOTE), form.text("question", NOTE));
            case CONCLUDE ->
                new OversightCommand.Conclude(
                        form.department("department", division),
                        form.departments("supporting", division),
                        form.text("decision", NOTE),
                        form.text("minutes", REPLY));
            case REPEAT_CALL -> new OversightCommand.RepeatCall(form.text("text", REPLY));
            case REMIND -> new OversightCommand.Remind(form.text("text", NOTE));
            case SUPERVISE -> new OversightCommand.Supervise(form.number("level"), BY_HAND, form.text("text", NOTE));
            case ANSWER_ORDER -> new OversightCommand.AnswerOrder(null, form.text("text", NOTE));
            case CORRECT ->
                new OversightCommand.Correct(
                        form.code("nature", Nature.class),
                        form.code("urgency", Urgency.class),
                        subject(),
                        Folding.codeOrNull(form.optionalText("township", 20)),
                        Folding.codeOrNull(form.optionalText("village", 20)),
                        reason(),
                        form.flag("secret") ? Boolean.TRUE : null);
            case SUPERIOR_ANSWER ->
                new OversightCommand.SuperiorAnswer(
                        form.code("matter", SuperiorMatter.class),
                        decided("agreed"),
                        form.text("text", NOTE),
                        form.moment("dueAt"));
            case APPEAL ->
                new OversightCommand.Appeal(
                        form.code("appealSubject", AppealSubject.class),
                        form.optionalNumber("cycle"),
                        form.optionalCode("verdict", Verdict.class),
                        reason(),
                        form.text("evidence", NOTE));
            case ADJUDICATE ->
                new OversightCommand.Adjudicate(
                        null,
                        decided("upheld"),
                        form.optionalCode("verdict", Verdict.class),
                        reason(),
                        form.text("evidence", NOTE));
            default -> course(act);
        };
    }

    private ActCommand course(Act act) {
        return switch (act) {
            case RETURN -> new CourseCommand.Return(reason());
            case MERGE -> new CourseCommand.Merge(parent(), reason());
            case UNMERGE -> new CourseCommand.Unmerge(reason());
            case WITHDRAW -> new CourseCommand.Withdraw(reason());
            case REDO -> new CourseCommand.Redo(reason(), form.optionalDepartment("department", division));
            case REOPEN -> new CourseCommand.Reopen(reason());
            default -> throw new ProblemException(SharedProblem.NOT_FOUND, Map.of());
        };
    }

    private String reason() {
        return form.text("reason", NOTE);
    }

    private @Nullable String note() {
        return form.optionalText("note", NOTE);
    }

    private WorkingTime amount() {
        int amount = form.number("amount");
        if (amount < 1 || amount > 1_000) {
            throw ActForm.invalid(new FieldError("amount", "unreadable"));
        }
        return new WorkingTime(amount, form.code("unit", WorkingTime.Unit.class));
    }

    private boolean decided(String field) {
        return form.text(field, 10).equals("true");
    }

    /** A subject is typed as its code or chosen with its name behind it. */
    private @Nullable String subject() {
        String typed = form.optionalText("subject", 200);
        return typed == null ? null : Folding.code(typed.split("[\\s　]", 2)[0]);
    }

    private RequestNumber parent() {
        try {
            return RequestNumber.parse(form.text("parent", 40));
        } catch (IllegalArgumentException garbled) {
            throw ActForm.invalid(new FieldError("parent", "unreadable"));
        }
    }
}
