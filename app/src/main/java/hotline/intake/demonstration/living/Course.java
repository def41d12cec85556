package hotline.intake.demonstration.living;

import hotline.intake.demonstration.living.LifeStep.Who;
import hotline.request.Act;
import hotline.request.Nature;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The courses that requests take, as often as they come up among a thousand. */
enum Course {
    PLAIN(560, plan -> plan.dispatched().takenOn().supported().handled().closed()),
    /** For those only who ask something. */
    ANSWERED(0, plan -> plan.answered().closed()),
    CHASED(45, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.35)
            .does(Who.OPERATOR, Act.REPEAT_CALL, "text", "repeat-call")
            .soon(2, 6)
            .does(Who.OPERATOR, Act.REMIND, "text", "remind")
            .atShare(0.5)
            .replied()
            .closed()),
    /** Joined by a second call about the same. */
    DOUBLED(25, plan -> plan.dispatched().takenOn().handled().closed()),
    SENT_BACK(24, plan -> plan.dispatched()
            .later(15, 90)
            .sentBack()
            .later(20, 180)
            .does(Who.SUPERVISOR, Act.GRANT_SEND_BACK, "reason", "grant-send-back")
            .later(3, 30)
            .does(Who.OPERATOR, Act.DISPATCH, Map.of("department", "001"))
            .takenOn()
            .handled()
            .closed()),
    SEND_BACK_REFUSED(16, plan -> plan.dispatched()
            .later(15, 90)
            .sentBack()
            .later(20, 200)
            .does(Who.SUPERVISOR, Act.REFUSE_SEND_BACK, "reason", "refuse-send-back")
            .contacted()
            .handled()
            .closed()),
    HANDLED_FIRST(8, plan -> plan.dispatched()
            .later(15, 90)
            .sentBack()
            .later(20, 120)
            .does(Who.SUPERVISOR, Act.HANDLE_FIRST, "reason", "handle-first")
            .contacted()
            .handled()
            .later(60, 240)
            .does(Who.SUPERVISOR, Act.REFUSE_SEND_BACK, "reason", "refuse-send-back")
            .closed()),
    EXTENDED(26, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.55)
            .asksExtension(3)
            .later(60, 300)
            .does(Who.SUPERVISOR, Act.GRANT_EXTENSION, "note", "grant-extension")
            .atShare(1.15)
            .replied()
            .closed()),
    EXTENSION_REFUSED(8, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.45)
            .asksExtension(2)
            .later(60, 300)
            .does(Who.SUPERVISOR, Act.REFUSE_EXTENSION, "reason", "refuse-extension")
            .atShare(0.78)
            .replied()
            .closed()),
    PAUSED(10, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.3)
            .paused()
            .later(480, 900)
            .does(Who.CLERK, Act.RESUME, "note", "resume")
            .later(200, 500)
            .replied()
            .closed()),
    ON_PAPER(16, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.6)
            .repliedOnPaper()
            .signed()
            .later(30, 200)
            .does(
                    Who.SUPERVISOR,
                    Act.PASS_REPLY,
                    Map.of("confirmsClaim", true, "evidence", plan.says("paper-evidence")))
            .closed()),
    REPLY_REFUSED(6, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.4)
            .repliedOnPaper()
            .signed()
            .later(30, 200)
            .does(Who.SUPERVISOR, Act.REFUSE_REPLY, "reason", "refuse-reply")
            .later(100, 300)
            .replied()
            .closed()),
    DRAFT_RETURNED(12, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.4)
            .does(Who.CLERK, Act.REPLY, Map.of("text", plan.says("answer-order"), "coversOpenParts", true))
            .later(20, 100)
            .does(Who.HEAD, Act.RETURN_DRAFT, Map.of("reason", plan.says("return-draft")))
            .later(30, 200)
            .does(Who.CLERK, Act.REPLY, Map.of("text", plan.says("redone"), "coversOpenParts", true))
            .signed()
            .closed()),
    PASSED_ON(14, plan -> plan.dispatched()
            .takenOn()
            .later(10, 60)
            .does(Who.CLERK, Act.PASS_ON, Map.of("office", plan.says("pass-on"), "note", plan.says("pass-on-note")))
            .later(200, 700)
            .does(Who.CLERK, Act.GIVE_PART, "note", "give-part")
            .later(20, 100)
            .replied()
            .closed()),
    ORDERED(12, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.4)
            .ordered(1)
            .later(60, 300)
            .does(Who.CLERK, Act.ANSWER_ORDER, "text", "answer-order")
            .atShare(0.6)
            .replied()
            .closed()),
    REDONE(14, plan -> plan.dispatched()
            .takenOn()
            .atShare(0.35)
            .replied()
            .later(60, 400)
            .does(Who.SUPERVISOR, Act.REDO, "reason", "redo")
            .takenOn()
            .later(300, 1_200)
            .replied(plan.says("redone"))
            .closed()),
    REOPENED(6, plan -> plan.dispatched()
            .takenOn()
            .handled()
            .closed()
            .later(500, 1_500)
            .does(Who.SUPERVISOR, Act.REOPEN, "reason", "reopen")
            .later(5, 60)
            .sent(false)
            .takenOn()
            .later(300, 1_400)
            .replied()
            .closed()),
    LATE(12, plan -> plan.dispatched()
            .takenOn()
            .tooLate()
            .does(Who.CLERK, Act.ANSWER_ORDER, Map.of("text", plan.says("answer-order")))
            .later(30, 200)
            .replied()
            .closed()),
    APPEALED(6, plan -> plan.dispatched()
            .takenOn()
            .tooLate()
            .replied()
            .later(60, 300)
            .appealed()
            .later(200, 900)
            .adjudicated(plan.random().nextBoolean())
            .closed()),
    CONFERRED(4, plan -> plan.dispatched()
            .later(15, 60)
            .sentBack()
            .later(20, 100)
            .convened()
            .later(200, 600)
            .does(
                    Who.SUPERVISOR,
                    Act.CONCLUDE,
                    Map.of(
                            "lead",
                            plan.lead().code(),
                            "decision",
                            plan.says("conclude"),
                            "minutes",
                            plan.says("minutes")))
            .contacted()
            .later(300, 900)
            .replied()
            .closed()),
    CORRECTED(12, plan -> plan.later(1, 20)
            .corrected(Nature.OTHER)
            .dispatched()
            .takenOn()
            .handled()
            .closed()),
    DECLINED(14, plan -> plan.soon(4, 15)
            .does(Who.OPERATOR, Act.DECLINE, Map.of("reason", "litigation", "toldRoute", plan.says("decline-route")))),
    TRANSFERRED(10, plan -> plan.soon(1, 4)
            .does(Who.OPERATOR, Act.TRANSFER, Map.of("target", "police", "note", plan.says("transfer")))),
    RETURNED(3, plan -> plan.soon(1, 4)
            .does(Who.OPERATOR, Act.TRANSFER, Map.of("target", "traffic", "note", plan.says("transfer")))
            .later(60, 200)
            .does(Who.OPERATOR, Act.RETURN, "reason", "transfer-return")
            .dispatched()
            .takenOn()
            .handled()
            .closed()),
    WITHDRAWN(12, plan -> plan.dispatched().later(20, 200).does(Who.OPERATOR, Act.WITHDRAW, "reason", "withdraw")),
    VOIDED(6, plan -> plan.soon(2, 9).does(Who.OPERATOR, Act.VOID, "reason", "void"));

    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final UnaryOperator<LifePlan> play;

    Course(int weight, UnaryOperator<LifePlan> play) {
        this.weight = weight;
        this.play = play;
    }

    int weight() {
        return weight;
    }

    LifePlan play(LifePlan plan) {
        return play.apply(plan);
    }
}
