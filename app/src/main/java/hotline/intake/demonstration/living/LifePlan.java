package hotline.intake.demonstration.living;

import hotline.calendar.OfficeTime;
import hotline.directory.DispatchRule;
import hotline.intake.demonstration.living.Life.Twin;
import hotline.intake.demonstration.living.LifeStep.Who;
import hotline.request.Act;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.shared.DepartmentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plans the life of a request act by act: each at the instant that the plan has come to, which only ever goes forward. */
final class LifePlan {

    /** The department whose head signs its replies. */
    static final String SIGNING = "015";

    private static final String ROADS = "030503";
    private static final int OFFICE_DAY = 480;
    private static final int DAYS_OF_CONSULTATIONS = 3;
    private static final int DAYS_OF_OTHERS = 5;

    private final LivedCall call;
    private final DispatchRule rule;
    private final OfficeTime office;
    private final LivedTexts texts;
    private final Random random;
    private final List<LifeStep> steps = new ArrayList<>();
    private final List<Twin> twins = new ArrayList<>();
    private Instant now;
    private boolean isSupported;

    /**
     * @param rule that names the departments for the call's subject
     */
    LifePlan(LivedCall call, DispatchRule rule, OfficeTime office, LivedTexts texts, Random random) {
        this.call = call;
        this.rule = rule;
        this.office = office;
        this.texts = texts;
        this.random = random;
        this.now = call.at();
    }

    Life under(String key) {
        return new Life(key, call, steps, twins);
    }

    Random random() {
        return random;
    }

    boolean isUrgent() {
        return call.urgency() == Urgency.URGENT;
    }

    /** Some minutes of office time later. */
    LifePlan later(int fewest, int most) {
        Duration time = Duration.ofMinutes(between(fewest, most)).plusSeconds(1 + random.nextInt(59));
        now = office.after(now, time);
        return this;
    }

    /** Some minutes later, whatever the hour. */
    LifePlan soon(int fewest, int most) {
        now = now.plusSeconds(60L * between(fewest, most) + 1 + random.nextInt(59));
        return this;
    }

    /** At an instant, if that is still to come. */
    LifePlan at(Instant instant) {
        now = instant.isAfter(now) ? instant : now.plusSeconds(1);
        return this;
    }

    /** When a share of the time for handling has passed since the call. */
    LifePlan atShare(double share) {
        return at(office.after(call.at(), Duration.ofSeconds((long) (share * limit() * OFFICE_DAY * 60))));
    }

    /** Some hours of office time after the deadline, which is the end of the last day. */
    LifePlan tooLate() {
        Duration allDays = Duration.ofMinutes((long) (limit() + 1) * OFFICE_DAY);
        return at(office.after(call.at(), allDays.plusMinutes(between(30, 600))));
    }

    /** What the act's rules refuse by then is left out, as a signature where nobody has to sign. */
    LifePlan does(Who who, Act act, Map<String, Object> fields) {
        steps.add(new LifeStep(now, who, act, fields));
        return this;
    }

    /** An act that needs a sentence only. */
    LifePlan does(Who who, Act act, String field, String kind) {
        return does(who, act, Map.of(field, says(kind)));
    }

    LifePlan dispatched() {
        // operators sit there day and night
        boolean isLeft = random.nextInt(8) == 0;
        LifePlan when = isUrgent() ? soon(1, 6) : isLeft ? later(20, 250) : soon(2, 45);
        return when.sent(random.nextInt(5) < 2);
    }

    /** Dispatched now. */
    LifePlan sent(boolean withSupporting) {
        return sentTo(
                withSupporting
                        ? rule.supporting().stream()
                                .limit(1)
                                .map(DepartmentKey::code)
                                .toList()
                        : List.of());
    }

    /** Dispatched now to the competent department and to others that help it. */
    LifePlan sentTo(List<String> supporting) {
        isSupported = !supporting.isEmpty();
        return does(Who.OPERATOR, Act.DISPATCH, Map.of("department", rule.lead().code(), "supporting", supporting));
    }

    LifePlan takenOn() {
        boolean isSlow = random.nextInt(16) == 0;
        LifePlan acknowledged = isUrgent() ? soon(2, 8) : isSlow ? later(230, 330) : later(8, 170);
        return acknowledged
                .does(Who.CLERK, Act.ACKNOWLEDGE, Map.of())
                .takenOnBySupporting()
                .contacted();
    }

    private LifePlan takenOnBySupporting() {
        return isSupported ? soon(1, 20).does(Who.SUPPORTING_CLERK, Act.ACKNOWLEDGE, Map.of()) : this;
    }

    LifePlan contacted() {
        LifePlan contacted = isUrgent() ? soon(2, 9) : later(15, 260);
        return contacted.does(Who.CLERK, Act.CONTACT, "note", "contact");
    }

    /** A supporting department does its part, where there is one. */
    LifePlan supported() {
        return isSupported ? later(60, 300).does(Who.SUPPORTING_CLERK, Act.REPLY, "text", "reply-supporting") : this;
    }

    /** The lead replies now, its head signs where that is asked for. */
    LifePlan replied() {
        return replied(call.matter().reply());
    }

    LifePlan replied(String text) {
        return does(Who.CLERK, Act.REPLY, Map.of("text", text, "coversOpenParts", true))
                .signed();
    }

    /** The head signs, in the department where that is asked for. */
    LifePlan signed() {
        return rule.lead().code().equals(SIGNING) ? later(20, 150).does(Who.HEAD, Act.SIGN, Map.of()) : this;
    }

    /** Handled as most are: within the time, the last ones after the order that comes when it is nearly over. */
    LifePlan handled() {
        double share = isUrgent() ? 0.02 + 0.2 * random.nextDouble() : 0.1 + 0.8 * Math.pow(random.nextDouble(), 1.7);
        LifePlan ordered =
                share > 0.84 ? atShare(0.83).does(Who.CLERK, Act.ANSWER_ORDER, "text", "answer-order") : this;
        return ordered.atShare(share).replied();
    }

    LifePlan closed() {
        return later(60, 1_200).does(Who.OPERATOR, Act.CLOSE, "note", "close");
    }

    /** Another call about the same comes some minutes after the first one, and is merged. */
    LifePlan joinedBy(LivedCall.Caller other) {
        Instant called = now.plusSeconds(60L * between(4, 90));
        Instant merged = office.after(called, Duration.ofMinutes(between(3, 40)));
        twins.add(new Twin(call.at(called).by(other), merged, says("merge")));
        return at(merged);
    }

    LifePlan answered() {
        return soon(2, 9)
                .does(Who.OPERATOR, Act.ANSWER, Map.of("text", call.matter().reply()));
    }

    /** Asks for working days; works on roads are extended by days of the calendar. */
    LifePlan asksExtension(int days) {
        boolean isOfRoads = call.matter().subjectCode().equals(ROADS);
        return does(
                Who.CLERK,
                Act.ASK_EXTENSION,
                Map.of(
                        "amount",
                        isOfRoads ? 7 * days : days,
                        "unit",
                        isOfRoads ? "calendar-day" : "working-day",
                        "reason",
                        says("ask-extension"),
                        "callerTold",
                        true));
    }

    LifePlan sentBack() {
        return does(
                Who.CLERK, Act.SEND_BACK, Map.of("basis", says("send-back-basis"), "reason", says("send-back-reason")));
    }

    LifePlan ordered(int level) {
        return does(Who.SUPERVISOR, Act.SUPERVISE, Map.of("level", level, "text", says("supervise")));
    }

    LifePlan paused() {
        return does(Who.SUPERVISOR, Act.PAUSE, Map.of("cause", "appraisal", "reason", says("pause")));
    }

    /** Replied on paper some minutes ago and entered now. */
    LifePlan repliedOnPaper() {
        Instant paper = now.minusSeconds(60L * between(20, 50));
        return does(
                Who.CLERK,
                Act.REPLY,
                Map.of("text", call.matter().reply(), "coversOpenParts", true, "claimedAt", paper.toString()));
    }

    LifePlan appealed() {
        return does(
                Who.CLERK,
                Act.APPEAL,
                Map.of(
                        "subject",
                        "verdict",
                        "verdict",
                        "on-time",
                        "reason",
                        says("appeal"),
                        "evidence",
                        says("appeal-evidence")));
    }

    LifePlan adjudicated(boolean upheld) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("upheld", upheld);
        if (upheld) {
            fields.put("verdict", "on-time");
        }
        fields.put("reason", says(upheld ? "uphold" : "not-uphold"));
        fields.put("evidence", says("appeal-evidence"));
        return does(Who.SECOND_SUPERVISOR, Act.ADJUDICATE, fields);
    }

    LifePlan convened() {
        return does(
                Who.SUPERVISOR,
                Act.CONVENE,
                Map.of(
                        "level",
                        1,
                        "participants",
                        texts.phrases().getOrDefault("participant", List.of()),
                        "question",
                        says("convene")));
    }

    LifePlan corrected(Nature right) {
        return does(
                Who.SUPERVISOR,
                Act.CORRECT,
                Map.of(
                        "nature",
                        right.code(),
                        "urgency",
                        call.urgency().code(),
                        "subjectCode",
                        call.matter().subjectCode(),
                        "townshipCode",
                        call.township().code(),
                        "reason",
                        says("correct")));
    }

    String says(String kind) {
        return texts.one(kind, random);
    }

    DepartmentKey lead() {
        return rule.lead();
    }

    private int limit() {
        return call.matter().nature() == Nature.CONSULTATION ? DAYS_OF_CONSULTATIONS : DAYS_OF_OTHERS;
    }

    private int between(int fewest, int most) {
        return fewest + random.nextInt(most - fewest + 1);
    }
}
