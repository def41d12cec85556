package hotline.replay;

import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.testing.Commands;
import hotline.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens to one request: who does what and when, and what the script makes of it. The same for the same seed. */
final class Script {

    /**
     * Something that somebody does.
     *
     * @param command known only when its time has come, since it may name another request
     * @param effect what the script then knows of the request
     */
    record Step(Instant at, Actor actor, Supplier<Command> command, Runnable effect) {}

    private static final List<String> CODES =
            List.of("005", "007", "012", "014", "015", "016", "017", "018", "023", "027");

    private final Days days;
    private final Random chance;
    private final List<Step> steps = new ArrayList<>();
    private final DepartmentKey lead;
    private final boolean isYearsEnd;
    private final int kind;
    final Nature nature;
    final Fact fact;
    private Instant now;
    /** When the step that is being played happens. */
    private @Nullable Instant happening;

    private Script(Days days, long seed, Instant receivedAt, Instant yearsEnd) {
        this.days = days;
        this.chance = new Random(seed);
        this.kind = chance.nextInt(100);
        this.nature = natureOf(kind);
        this.now = receivedAt;
        this.lead = department();
        this.isYearsEnd = receivedAt.isAfter(yearsEnd.minus(Duration.ofDays(20)));
        this.fact = new Fact(receivedAt, days.endOf(receivedAt, nature == Nature.CONSULTATION ? 3 : 5));
    }

    /** @param parent the number of an earlier request that never leaves, if there is one by then */
    static Script of(
            Days days, long seed, Instant receivedAt, Instant yearsEnd, Supplier<@Nullable RequestNumber> parent) {
        Script script = new Script(days, seed, receivedAt, yearsEnd);
        script.write(parent);
        return script;
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether others may be merged into it. */
    boolean isPlain() {
        return kind >= 60;
    }

    private static Nature natureOf(int kind) {
        if (kind >= 45 && kind < 53) {
            return Nature.TIP_OFF;
        }
        return kind >= 90 ? Nature.CONSULTATION : Nature.COMPLAINT;
    }

    private void write(Supplier<@Nullable RequestNumber> parent) {
        if (kind < 14) {
            neverDispatched(parent);
            return;
        }
        dispatched(lead);
        if (kind < 16) {
            withdrawn();
        } else if (kind < 24) {
            sentBack();
        } else if (kind < 36) {
            extended();
        } else if (kind < 45) {
            paused();
        } else if (kind < 53) {
            reviewed();
        } else if (kind < 60) {
            joint();
        } else {
            plain();
        }
    }

    private void neverDispatched(Supplier<@Nullable RequestNumber> parent) {
        if (kind < 6) {
            then(1, People.OPERATOR, Commands.answer("已答复"), () -> {
                fact.isDirect = true;
                completed();
            });
        } else if (kind < 9) {
            left("declined", Commands.decline(DeclineReason.PETITION, "请向信访部门反映"));
        } else if (kind < 11) {
            transferred();
        } else if (kind < 12) {
            left("voided", Commands.voidRequest("测试来电"));
        } else {
            steps.add(new Step(
                    advance(1),
                    People.OPERATOR,
                    () -> {
                        RequestNumber into = parent.get();
                        return into == null ? Commands.voidRequest("误登") : Commands.merge(into, "同一事项");
                    },
                    () -> fact.left = parent.get() == null ? "voided" : "merged"));
        }
    }

    private void left(String how, Command command) {
        then(1, People.OPERATOR, command, () -> fact.left = how);
    }

    /** Every other one comes back, and its clock starts again. */
    private void transferred() {
        left("transferred", Commands.transfer(TransferTarget.POLICE, null));
        if (chance.nextBoolean()) {
            then(3, People.OPERATOR, Commands.returnRequest("不属公安管辖"), () -> {});
            Instant again = days.endOf(now, 5);
            effect(() -> {
                fact.left = null;
                fact.dueAt = again;
                fact.originalDueAt = again;
            });
            dispatched(lead);
            then(4, clerk(), Commands.reply("已办"), () -> {});
            effect(this::completed);
        }
    }

    private void dispatched(DepartmentKey to) {
        then(1, People.OPERATOR, Commands.dispatch(to, null, null), () -> {});
        then(1, People.clerkOf(to), Commands.acknowledge(), () -> {});
    }

    private void withdrawn() {
        int wait = chance.nextBoolean() ? 2 : 40;
        then(wait, People.OPERATOR, Commands.withdraw("来电人称已解决"), () -> {});
        boolean isLate = now.isAfter(fact.dueAt);
        effect(() -> {
            fact.left = isLate ? null : "withdrawn";
            fact.isWithdrawnLate = isLate;
        });
    }

    private void sentBack() {
        then(1, clerk(), Commands.sendBack("三定方案", "不属本单位职责"), () -> fact.sendBacks++);
        if (chance.nextInt(3) == 0) {
            then(1, People.SUPERVISOR, Commands.refuseSendBack("职责明确"), () -> {});
            replied(lead, chance.nextInt(24));
        } else {
            then(1, People.SUPERVISOR, Commands.grantSendBack("依据充分"), () -> {});
            DepartmentKey other =
                    new DepartmentKey(People.JIAOCHENG, lead.code().equals("015") ? "016" : "015");
            dispatched(other);
            replied(other, chance.nextInt(24));
        }
    }

    /** Asked up to three times, granted soon or so late that the old deadline has passed. */
    private void extended() {
        int times = 1 + chance.nextInt(3);
        Instant due = fact.dueAt;
        for (int i = 0; i < times && now.isBefore(due.minus(Duration.ofHours(4))); i++) {
            int amount = 1 + chance.nextInt(3);
            Instant asked = days.later(now, 1);
            if (asked.isAfter(due)) {
                break;
            }
            then(1, clerk(), Commands.askExtension(new WorkingTime(amount, Unit.WORKING_DAY), "配件待到货", true), () -> {});
            if (chance.nextInt(4) == 0) {
                then(1, People.SUPERVISOR, Commands.refuseExtension("理由不足"), () -> {});
                continue;
            }
            Instant next = days.extended(due, amount);
            then(chance.nextInt(5) == 0 ? 25 : 2, People.SUPERVISOR, Commands.grantExtension(null), () -> {
                fact.extensionsGranted++;
                fact.dueAt = next;
            });
            due = next;
        }
        replied(lead, chance.nextInt(44));
    }

    /** Short ones at the year's end, so that no deadline passes while one lasts. */
    private void paused() {
        then(1, People.SUPERVISOR, Commands.pause("appraisal", "等待鉴定"), () -> {});
        Instant from = now;
        then(isYearsEnd ? 1 : 2 + chance.nextInt(10), clerk(), Commands.resume(null), () -> {});
        Instant due = days.standing(fact.dueAt, from, now);
        effect(() -> fact.dueAt = due);
        replied(lead, chance.nextInt(30));
    }

    /** Tip-offs are reviewed by rule; every other reply is refused first. None of them waits for its review at the year's end. */
    private void reviewed() {
        Instant due = fact.dueAt;
        then(isYearsEnd ? 3 : 3 + chance.nextInt(14), clerk(), Commands.reply("已核查"), () -> {});
        Instant from = now;
        if (chance.nextBoolean()) {
            then(2, People.SUPERVISOR, Commands.refuseReply("未附证据"), () -> {});
            Instant shifted = days.standing(due, from, now);
            effect(() -> fact.dueAt = shifted);
            then(isYearsEnd ? 1 : 1 + chance.nextInt(9), clerk(), Commands.reply("已补充证据"), () -> {});
        }
        Instant stands = now;
        then(2, People.SUPERVISOR, Commands.passReply(false, null, null), () -> fact.completedAt = stands);
    }

    private void joint() {
        DepartmentKey other = new DepartmentKey(People.JIAOCHENG, lead.code().equals("018") ? "017" : "018");
        then(1, People.SUPERVISOR, Commands.reassign(lead, List.of(other), "增加协办", null), () -> {});
        then(1, People.clerkOf(other), Commands.acknowledge(), () -> {});
        if (chance.nextBoolean()) {
            then(2, People.clerkOf(other), Commands.reply("已配合"), () -> {});
        }
        replied(lead, chance.nextInt(22));
    }

    /** Some forget it for ever, many are called about again, some have to do it again. */
    private void plain() {
        then(1, clerk(), Commands.contact(null), () -> {});
        if (kind % 3 == 0) {
            then(1, People.OPERATOR, Commands.repeatCall("还没有解决"), () -> {});
        }
        if (chance.nextInt(12) == 0) {
            return;
        }
        replied(lead, chance.nextInt(20));
        if (chance.nextInt(4) == 0) {
            redone();
        }
    }

    private void redone() {
        then(1, People.OPERATOR, Commands.close(null), () -> {});
        then(4, People.SUPERVISOR, Commands.redo("回访不满意属实", null), () -> fact.redone++);
        Instant due = days.endOf(now, 5);
        then(1, clerk(), Commands.acknowledge(), () -> {});
        then(8 + chance.nextInt(16), clerk(), Commands.reply("已重办"), () -> {});
        boolean isInTime = !now.isAfter(due);
        effect(() -> fact.redoneInTime += isInTime ? 1 : 0);
    }

    private void replied(DepartmentKey department, int wait) {
        then(1 + wait, People.clerkOf(department), Commands.reply("已办", null, true), () -> {});
        effect(this::completed);
    }

    /** What the script knows once its last step is done. */
    private void effect(Runnable effect) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.at(), last.actor(), last.command(), effect));
    }

    private void completed() {
        fact.completedAt = happening;
    }

    void happens(Step step) {
        happening = step.at();
        step.effect().run();
    }

    private void then(int times, Actor actor, Command command, Runnable effect) {
        steps.add(new Step(advance(times), actor, () -> command, effect));
    }

    private Instant advance(int times) {
        now = days.later(now, times);
        return now;
    }

    private Actor clerk() {
        return People.clerkOf(lead);
    }

    private DepartmentKey department() {
        return new DepartmentKey(People.JIAOCHENG, CODES.get(chance.nextInt(CODES.size())));
    }
}
