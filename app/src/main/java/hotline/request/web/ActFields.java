package hotline.request.web;

import static hotline.request.web.ActField.area;
import static hotline.request.web.ActField.check;
import static hotline.request.web.ActField.choice;
import static hotline.request.web.ActField.choices;
import static hotline.request.web.ActField.line;
import static hotline.request.web.ActField.moment;
import static hotline.request.web.ActField.number;
import static hotline.request.web.ActField.suggested;

import hotline.request.Act;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each act's form on a request's page asks for, as data: the page shows it and the form is read by it. */
final class ActFields {

    private static final int REPLY = 10_000;
    private static final int NOTE = 1_000;
    private static final int SHORT = 500;

    /** The heading an act stands under; acts under {@code next} are open, the others are folded. */
    enum Group {
        NEXT,
        HANDLING,
        DECIDING,
        CHASING,
        COURSE
    }

    /** A form: where it stands, and its fields. */
    record Form(Group group, List<ActField> fields) {}

    private static final Map<Act, Form> FORMS = forms();

    private ActFields() {}

    static Map<Act, Form> all() {
        return FORMS;
    }

    private static Map<Act, Form> forms() {
        Map<Act, Form> forms = new EnumMap<>(Act.class);
        next(forms);
        handling(forms);
        deciding(forms);
        chasing(forms);
        course(forms);
        return Map.copyOf(forms);
    }

    private static void next(Map<Act, Form> forms) {
        put(forms, Group.NEXT, Act.ACKNOWLEDGE);
        put(forms, Group.NEXT, Act.SIGN);
        put(forms, Group.NEXT, Act.ANSWER_ORDER, area("text", NOTE));
        put(forms, Group.NEXT, Act.REPLY, area("text", REPLY), check("coversOpenParts"), moment("claimedAt"));
        put(
                forms,
                Group.NEXT,
                Act.PASS_REPLY,
                check("confirmsClaim"),
                line("evidence", NOTE).optional(),
                note());
        put(forms, Group.NEXT, Act.GRANT_SEND_BACK, area("reason", NOTE));
        put(forms, Group.NEXT, Act.GRANT_EXTENSION, note());
        put(forms, Group.NEXT, Act.RESUME, note());
        put(
                forms,
                Group.NEXT,
                Act.DISPATCH,
                choice("department"),
                choices("supporting"),
                line("text", SHORT).optional(),
                line("overrideReason", SHORT).optional());
        put(forms, Group.NEXT, Act.CLOSE, line("text", NOTE).optional());
    }

    private static void handling(Map<Act, Form> forms) {
        put(forms, Group.HANDLING, Act.CONTACT, note());
        put(forms, Group.HANDLING, Act.PASS_ON, line("office", 100), note());
        put(forms, Group.HANDLING, Act.GIVE_PART, area("note", NOTE));
        put(
                forms,
                Group.HANDLING,
                Act.ASK_EXTENSION,
                number("amount"),
                choice("unit"),
                area("reason", NOTE),
                check("callerTold"));
        put(forms, Group.HANDLING, Act.SEND_BACK, line("basis", NOTE), area("reason", NOTE));
        put(forms, Group.HANDLING, Act.RETURN_DRAFT, area("reason", NOTE));
    }

    private static void deciding(Map<Act, Form> forms) {
        put(forms, Group.DECIDING, Act.REFUSE_SEND_BACK, area("reason", NOTE));
        put(forms, Group.DECIDING, Act.HANDLE_FIRST, area("reason", NOTE));
        put(forms, Group.DECIDING, Act.FIX_RESPONSIBILITY);
        put(forms, Group.DECIDING, Act.REFUSE_EXTENSION, area("reason", NOTE));
        put(forms, Group.DECIDING, Act.REFUSE_REPLY, area("reason", NOTE));
        put(forms, Group.DECIDING, Act.PAUSE, choice("cause"), area("reason", NOTE));
        put(
                forms,
                Group.DECIDING,
                Act.REASSIGN,
                choice("department"),
                choices("supporting"),
                area("reason", NOTE),
                line("overrideReason", SHORT).optional());
        put(forms, Group.DECIDING, Act.CONVENE, choice("level"), area("participants", NOTE), area("question", NOTE));
        put(
                forms,
                Group.DECIDING,
                Act.CONCLUDE,
                choice("department"),
                choices("supporting"),
                area("decision", NOTE),
                area("minutes", REPLY));
        put(
                forms,
                Group.DECIDING,
                Act.ADJUDICATE,
                choice("upheld"),
                choice("verdict").optional(),
                area("reason", NOTE),
                area("evidence", NOTE));
    }

    private static void chasing(Map<Act, Form> forms) {
        put(forms, Group.CHASING, Act.REPEAT_CALL, area("text", REPLY));
        put(forms, Group.CHASING, Act.REMIND, line("text", NOTE));
        put(forms, Group.CHASING, Act.SUPERVISE, choice("level"), area("text", NOTE));
        put(
                forms,
                Group.CHASING,
                Act.SUPERIOR_ANSWER,
                choice("matter"),
                choice("agreed"),
                area("text", NOTE),
                moment("dueAt"));
    }

    private static void course(Map<Act, Form> forms) {
        put(
                forms,
                Group.COURSE,
                Act.CORRECT,
                choice("nature"),
                choice("urgency"),
                suggested("subject", 200).optional(),
                choice("township").optional(),
                check("secret"),
                area("reason", NOTE));
        put(forms, Group.COURSE, Act.ANSWER, area("text", REPLY));
        put(forms, Group.COURSE, Act.DECLINE, choice("declineReason"), area("text", NOTE));
        put(
                forms,
                Group.COURSE,
                Act.TRANSFER,
                choice("target"),
                line("text", NOTE).optional());
        put(forms, Group.COURSE, Act.RETURN, area("reason", NOTE));
        put(forms, Group.COURSE, Act.MERGE, line("parent", 40), area("reason", NOTE));
        put(forms, Group.COURSE, Act.UNMERGE, area("reason", NOTE));
        put(forms, Group.COURSE, Act.WITHDRAW, area("reason", NOTE));
        put(
                forms,
                Group.COURSE,
                Act.APPEAL,
                choice("appealSubject"),
                choice("cycle").optional(),
                choice("verdict").optional(),
                area("reason", NOTE),
                area("evidence", NOTE));
        put(
                forms,
                Group.COURSE,
                Act.REDO,
                area("reason", NOTE),
                choice("department").optional());
        put(forms, Group.COURSE, Act.REOPEN, area("reason", NOTE));
        put(forms, Group.COURSE, Act.VOID, line("text", NOTE));
    }

    private static ActField note() {
        return line("note", NOTE).optional();
    }

    private static void put(Map<Act, Form> forms, Group group, Act act, ActField... fields) {
        forms.put(act, new Form(group, List.of(fields)));
    }
}
