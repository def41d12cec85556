package hotline.intake.demonstration.living;

import hotline.intake.demonstration.living.LifeStep.Who;
import hotline.request.Act;
import hotline.request.events.SuperiorOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lives that stand in the middle of something when the demonstration begins: each status, each clock and each petition, most
 * of them with the department that has a clerk and a head to sign in as. Their times are counted backwards from then in
 * office time, so that they look alike by day and by night.
 */
final class StandingLives {

    private static final String HOUSING = "015";
    private static final String LABOUR = "012";
    private static final String STREETS = "016";
    private static final String MARKET = "027";
    private static final int DAY = 480;

    private final LivingCounty county;
    private final Instant until;
    private final Random random;
    private final List<Life> lives = new ArrayList<>();

    StandingLives(LivingCounty county, Instant until) {
        this.county = county;
        this.until = until;
        this.random = new Random(until.truncatedTo(ChronoUnit.DAYS).getEpochSecond());
    }

    Stream<Life> all() {
        waiting();
        overdueAndDue();
        asked();
        atTheEnd();
        chased();
        return lives.stream();
    }

    private void waiting() {
        for (int minutes : List.of(4, 13, 27)) {
            begun(HOUSING, until.minus(Duration.ofMinutes(minutes)), call -> call, plan -> plan);
        }
        open(LABOUR, 290, plan -> plan);
        open(MARKET, 150, plan -> plan.at(back(120))
                .sent(false)
                .at(back(90))
                .sentBack()
                .at(back(40))
                .does(Who.SUPERVISOR, Act.GRANT_SEND_BACK, "reason", "grant-send-back"));
        for (int minutes : List.of(35, 70, 130, 420)) {
            open(HOUSING, minutes, plan -> plan.at(back(minutes - 9)).sent(false));
        }
        for (String department : List.of(LABOUR, STREETS, MARKET)) {
            open(department, 80, plan -> plan.at(back(60)).sent(false));
        }
        urgent(HOUSING, 9, 5);
        urgent(STREETS, 17, 12);
        urgent(HOUSING, 75, 66);
        urgent(MARKET, 58, 51);
    }

    /** Calls whose response counts in minutes, round the clock. */
    private void urgent(String department, int called, int dispatched) {
        LivedMatter matter = county.matterOf(department, true, random);
        LivedCall call = county.call(until.minus(Duration.ofMinutes(called)), matter, random);
        begun(call.urgently(), plan -> plan.at(until.minus(Duration.ofMinutes(dispatched)))
                .sent(false));
    }

    private void overdueAndDue() {
        for (int minutes : List.of(6 * DAY + 90, 6 * DAY + 300, 7 * DAY + 60)) {
            taken(HOUSING, minutes, plan -> plan);
        }
        for (String department : List.of(LABOUR, STREETS, MARKET)) {
            taken(department, 6 * DAY + 240, plan -> plan);
            taken(department, 2 * DAY + 100, plan -> plan);
        }
        for (int minutes : List.of(5 * DAY, 4 * DAY + 200, 3 * DAY)) {
            taken(HOUSING, minutes, plan -> plan);
        }
    }

    private void asked() {
        sentBack(HOUSING, 200);
        sentBack(HOUSING, 60);
        sentBack(STREETS, 270);
        sentBack(MARKET, 100);
        taken(HOUSING, 3 * DAY, plan -> plan.at(back(220)).asksExtension(3));
        taken(HOUSING, 4 * DAY, plan -> plan.at(back(700)).asksExtension(2));
        taken(LABOUR, 3 * DAY, plan -> plan.at(back(90)).asksExtension(2));
        taken(HOUSING, 3 * DAY, plan -> plan.at(back(DAY)).paused());
        taken(LABOUR, 2 * DAY, plan -> plan.at(back(200)).paused());
        open(STREETS, 400, plan -> plan.at(back(380))
                .sent(false)
                .at(back(300))
                .sentBack()
                .at(back(150))
                .convened());
        taken(HOUSING, 2 * DAY, plan -> plan.at(back(400))
                .does(
                        Who.CLERK,
                        Act.PASS_ON,
                        Map.of("office", plan.says("pass-on"), "note", plan.says("pass-on-note"))));
        taken(HOUSING, 3 * DAY, plan -> plan.at(back(150))
                .does(
                        Who.CLERK,
                        Act.PASS_ON,
                        Map.of("office", plan.says("pass-on"), "note", plan.says("pass-on-note"))));
        for (String department : List.of(STREETS, MARKET)) {
            taken(
                    department,
                    10 * DAY,
                    plan -> plan.tooLate().replied().at(back(170)).appealed());
        }
        ordered(HOUSING, 1_000, 3 * DAY);
        ordered(LABOUR, 1_001, 4 * DAY);
    }

    private void sentBack(String department, int minutes) {
        open(department, minutes + 60, plan -> plan.at(back(minutes + 40))
                .sent(false)
                .at(back(minutes))
                .sentBack());
    }

    /** Orders of the city's platform: one that the department is at, one whose reply the city has not answered yet. */
    private void ordered(String department, int number, int minutes) {
        SuperiorOrder order = new SuperiorOrder(
                "lvliang", "LL" + until.getEpochSecond() / 86_400 + number, until.plus(Duration.ofDays(2)));
        begun(department, back(minutes), call -> call.orderedBy(order), plan -> {
            LifePlan taken = plan.dispatched().takenOn();
            return department.equals(HOUSING) ? taken : taken.at(back(100)).replied();
        });
    }

    private void atTheEnd() {
        for (int minutes : List.of(25, 110, 260)) {
            taken(HOUSING, 3 * DAY, plan -> plan.at(back(minutes))
                    .does(Who.CLERK, Act.REPLY, Map.of("text", plan.says("redone"), "coversOpenParts", true)));
        }
        for (int minutes : List.of(140, 320)) {
            taken(HOUSING, 3 * DAY, plan -> plan.at(back(minutes))
                    .does(Who.CLERK, Act.REPLY, Map.of("text", plan.says("answer-order"), "coversOpenParts", true))
                    .at(back(minutes - 80))
                    .does(Who.HEAD, Act.RETURN_DRAFT, Map.of("reason", plan.says("return-draft"))));
        }
        for (String department : List.of(STREETS, MARKET, LABOUR)) {
            taken(department, 3 * DAY, plan -> plan.at(back(180)).repliedOnPaper());
            taken(department, 2 * DAY, plan -> plan.at(back(240)).replied());
        }
        for (int minutes : List.of(90, 200, 300)) {
            taken(HOUSING, 3 * DAY, plan -> plan.at(back(minutes + 60)).replied());
        }
        taken(
                HOUSING,
                4 * DAY,
                plan -> plan.at(back(2 * DAY)).replied().at(back(DAY)).does(Who.OPERATOR, Act.CLOSE, "note", "close"));
        taken(HOUSING, 5 * DAY, plan -> plan.at(back(2 * DAY))
                .replied()
                .at(back(DAY))
                .does(Who.SUPERVISOR, Act.REDO, "reason", "redo"));
        taken(MARKET, 5 * DAY, plan -> plan.at(back(2 * DAY))
                .replied()
                .at(back(DAY))
                .does(Who.SUPERVISOR, Act.REDO, "reason", "redo"));
        taken(STREETS, 6 * DAY, plan -> plan.at(back(3 * DAY))
                .replied()
                .at(back(130))
                .does(Who.SUPERVISOR, Act.REOPEN, "reason", "reopen"));
    }

    private void chased() {
        for (int minutes : List.of(50, 210)) {
            taken(HOUSING, 2 * DAY, plan -> plan.at(back(minutes))
                    .does(Who.OPERATOR, Act.REPEAT_CALL, "text", "repeat-call")
                    .soon(2, 4)
                    .does(Who.OPERATOR, Act.REMIND, "text", "remind"));
        }
        taken(HOUSING, 3 * DAY, plan -> plan.at(back(300)).ordered(1));
        taken(HOUSING, 4 * DAY, plan -> plan.at(back(100)).ordered(2));
        taken(STREETS, 3 * DAY, plan -> plan.at(back(200)).ordered(1));
        for (String department : List.of(HOUSING, STREETS)) {
            open(department, DAY, plan -> plan.joinedBy(county.caller(random))
                    .at(back(DAY - 120))
                    .sent(true)
                    .takenOn());
        }
        supporting(STREETS, HOUSING);
        supporting(HOUSING, STREETS);
        supporting(HOUSING, MARKET);
        supporting(MARKET, LABOUR);
        begun(HOUSING, back(DAY), LivedCall::secretly, plan -> plan.dispatched().takenOn());
        begun(MARKET, back(DAY + 90), LivedCall::secretly, plan -> plan.dispatched()
                .takenOn());
        open(HOUSING, 200, plan -> plan.soon(2, 5)
                .does(Who.OPERATOR, Act.TRANSFER, Map.of("target", "fire", "note", plan.says("transfer"))));
        open(HOUSING, 350, plan -> plan.dispatched()
                .at(back(100))
                .does(Who.OPERATOR, Act.WITHDRAW, "reason", "withdraw"));
        open(STREETS, 380, plan -> plan.soon(2, 5).does(Who.OPERATOR, Act.VOID, "reason", "void"));
        open(LABOUR, 410, plan -> plan.soon(3, 9)
                .does(
                        Who.OPERATOR,
                        Act.DECLINE,
                        Map.of("reason", "arbitration", "toldRoute", plan.says("decline-route"))));
    }

    /** Two departments at once: the second one helps. */
    private void supporting(String lead, String helping) {
        open(lead, 2 * DAY, plan -> plan.at(back(2 * DAY - 30))
                .sentTo(List.of(helping))
                .takenOn());
    }

    /** A request that its department has taken on. */
    private void taken(String department, int minutes, UnaryOperator<LifePlan> next) {
        open(department, minutes, plan -> next.apply(plan.dispatched().takenOn()));
    }

    private void open(String department, int minutes, UnaryOperator<LifePlan> next) {
        begun(department, back(minutes), call -> call, next);
    }

    private void begun(String department, Instant at, UnaryOperator<LivedCall> change, UnaryOperator<LifePlan> next) {
        LivedMatter matter = county.matterOf(department, false, random);
        begun(change.apply(county.call(at.plusSeconds(random.nextInt(50)), matter, random)), next);
    }

    private void begun(LivedCall call, UnaryOperator<LifePlan> next) {
        LifePlan plan = next.apply(county.plan(call, random));
        lives.add(plan.under("standing/" + until + "/" + (lives.size() + 1)));
    }

    /** So many minutes of office time before the demonstration begins. */
    private Instant back(int minutes) {
        return county.office().before(until, Duration.ofMinutes(minutes));
    }
}
