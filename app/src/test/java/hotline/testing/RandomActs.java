package hotline.testing;

import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Lifecycle;
import hotline.request.Nature;
import hotline.request.Part;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses acts that the lifecycle allows, in whatever order, at whatever time; the same for the same seed. */
public final class RandomActs {

    /** An act that somebody tries; it may still be refused. */
    public record Attempt(Actor actor, Command command) {}

    private static final List<DepartmentKey> DEPARTMENTS =
            List.of(People.HOUSING, People.WATER, department("016"), department("017"));
    private static final List<Duration> SPANS = List.of(
            Duration.ZERO,
            Duration.ofNanos(1_000),
            Duration.ofMinutes(7),
            Duration.ofHours(1),
            Duration.ofHours(5),
            Duration.ofHours(30),
            Duration.ofDays(3));

    /** Acts that let a life go on. */
    private static final Set<Act> ONWARD = Set.of(
            Act.DISPATCH,
            Act.ACKNOWLEDGE,
            Act.REPLY,
            Act.PASS_REPLY,
            Act.SIGN,
            Act.RESUME,
            Act.GRANT_EXTENSION,
            Act.ADJUDICATE);

    private final Random chance;
    private final int onward;

    private RandomActs(Random chance, int onward) {
        this.chance = chance;
        this.onward = onward;
    }

    /** Every act comes up equally often, but for those that end a life. */
    public static RandomActs anyOf(Random chance) {
        return new RandomActs(chance, 1);
    }

    /** Acts that let a life go on come up more often, so that few acts make a whole life. */
    public static RandomActs mostlyOnward(Random chance) {
        return new RandomActs(chance, 4);
    }

    public Duration span() {
        return SPANS.get(chance.nextInt(SPANS.size()));
    }

    public boolean coin() {
        return chance.nextBoolean();
    }

    public <T> T one(T[] all) {
        return all[below(all.length)];
    }

    public int below(int bound) {
        return chance.nextInt(bound);
    }

    /** One of the ways out of a status that has any; those that end the request's life are rarer. */
    public Attempt next(ServiceRequest request, @Nullable RequestNumber parent, Instant now) {
        List<Lifecycle.Transition> ways = Lifecycle.from(request.status()).stream()
                .filter(way -> way.act() != Act.MERGE || parent != null)
                .flatMap(way -> Stream.generate(() -> way).limit(ONWARD.contains(way.act()) ? onward : 1))
                .toList();
        Lifecycle.Transition way = ways.get(below(ways.size()));
        if (isEnding(way) && below(5) > 0) {
            way = ways.get(below(ways.size()));
        }
        return new Attempt(actor(way, request), command(way.act(), request, parent, now));
    }

    private static boolean isEnding(Lifecycle.Transition way) {
        return !way.to().isOpen() && way.from().isOpen() && way.to() != RequestStatus.COMPLETED;
    }

    private Actor actor(Lifecycle.Transition way, ServiceRequest request) {
        Set<Role> roles = way.roles();
        List<Part> parts = request.parts().stream().filter(Part::isOpen).toList();
        boolean isOfDepartment = roles.contains(Role.CLERK) || roles.contains(Role.HEAD);
        if (isOfDepartment && !parts.isEmpty() && (coin() || !roles.contains(Role.SUPERVISOR))) {
            DepartmentKey department = parts.get(below(parts.size())).department();
            return roles.contains(Role.HEAD) ? People.headOf(department) : People.clerkOf(department);
        }
        if (roles.contains(Role.SUPERVISOR)) {
            return coin() ? People.SUPERVISOR : People.OTHER_SUPERVISOR;
        }
        return roles.contains(Role.OPERATOR) ? People.OPERATOR : People.HOUSING_CLERK;
    }

    private Command command(Act act, ServiceRequest request, @Nullable RequestNumber parent, Instant now) {
        return switch (act) {
            case DISPATCH -> Commands.dispatch(DEPARTMENTS.get(below(2)), supporting(), null, null, "确有必要");
            case ANSWER -> Commands.answer("已答复");
            case DECLINE -> Commands.decline(DeclineReason.PETITION, "信访");
            case TRANSFER -> Commands.transfer(TransferTarget.POLICE, null);
            case VOID -> Commands.voidRequest("误登");
            case ACKNOWLEDGE -> Commands.acknowledge();
            case REPLY -> Commands.reply("已办", claim(now), true);
            case CLOSE -> Commands.close(null);
            case RETURN -> Commands.returnRequest("不属其管辖");
            case MERGE -> Commands.merge(parent == null ? request.number() : parent, "同一事项");
            case UNMERGE -> Commands.unmerge("并非同一事项");
            case WITHDRAW -> Commands.withdraw("已解决");
            case REDO -> Commands.redo("不满意属实", coin() ? null : DEPARTMENTS.get(below(4)));
            case REOPEN -> Commands.reopen("再次发生");
            default -> handling(act, request, now);
        };
    }

    private Command handling(Act act, ServiceRequest request, Instant now) {
        return switch (act) {
            case CONTACT -> Commands.contact(null);
            case SEND_BACK -> Commands.sendBack("三定方案", "不属本单位");
            case GRANT_SEND_BACK -> Commands.grantSendBack("属实");
            case REFUSE_SEND_BACK -> Commands.refuseSendBack("职责明确");
            case HANDLE_FIRST -> Commands.handleFirst("先办后议");
            case FIX_RESPONSIBILITY -> Commands.fixResponsibility();
            case REASSIGN -> Commands.reassign(DEPARTMENTS.get(below(4)), supporting(), "改派", "确有必要");
            case ASK_EXTENSION -> Commands.askExtension(new WorkingTime(1 + below(3), Unit.WORKING_DAY), "等待材料", true);
            case GRANT_EXTENSION -> Commands.grantExtension(null);
            case REFUSE_EXTENSION -> Commands.refuseExtension("理由不足");
            case PAUSE -> Commands.pause("appraisal", "鉴定");
            case RESUME -> Commands.resume(null);
            case PASS_ON -> Commands.passOn("供水站", null);
            case GIVE_PART -> Commands.givePart(null, "已办");
            case SIGN -> Commands.sign();
            case RETURN_DRAFT -> Commands.returnDraft("修改");
            case PASS_REPLY -> Commands.passReply(coin(), "回执", null);
            case REFUSE_REPLY -> Commands.refuseReply("未办妥");
            default -> oversight(act, request, now);
        };
    }

    private Command oversight(Act act, ServiceRequest request, Instant now) {
        return switch (act) {
            case CONVENE -> Commands.convene(1 + below(3), List.of("住建局", "水利局"), "谁办");
            case CONCLUDE -> Commands.conclude(DEPARTMENTS.get(below(4)), supporting(), "由其主办", "纪要");
            case REPEAT_CALL -> Commands.repeatCall("还没好");
            case REMIND -> Commands.remind("请抓紧");
            case SUPERVISE -> Commands.supervise(1 + below(3), "by-hand", "限期答复");
            case ANSWER_ORDER -> Commands.answerOrder(null, "正在办理");
            case CORRECT -> correction(request);
            case RECOMPUTE -> Commands.recompute("日历有变");
            case SUPERIOR_ANSWER ->
                Commands.superiorAnswer(
                        one(SuperiorMatter.values()),
                        coin(),
                        "同意",
                        coin() ? null : now.plus(Duration.ofDays(below(20))));
            case APPEAL -> Commands.appeal(one(AppealSubject.values()), null, Verdict.ON_TIME, "系统故障", "日志");
            case ADJUDICATE -> Commands.adjudicate(null, coin(), coin() ? Verdict.ON_TIME : Verdict.LATE, "属实", "日志");
            default -> throw new IllegalArgumentException("nobody begins with " + act);
        };
    }

    private Command correction(ServiceRequest request) {
        List<Nature> natures = List.of(Nature.COMPLAINT, Nature.CONSULTATION, Nature.HELP, Nature.PRAISE);
        return Commands.correct(
                natures.get(below(natures.size())),
                coin() ? Urgency.URGENT : Urgency.NORMAL,
                request.matter().subjectCode(),
                null,
                null,
                "登记有误");
    }

    private List<DepartmentKey> supporting() {
        return coin() ? List.of() : List.of(DEPARTMENTS.get(2 + below(2)));
    }

    private @Nullable Instant claim(Instant now) {
        return below(4) == 0 ? now.minus(Duration.ofHours(below(20))) : null;
    }

    private static DepartmentKey department(String code) {
        return new DepartmentKey(People.JIAOCHENG, code);
    }
}
