package hotline.statistics;

import hotline.calendar.WorkingTime;
import hotline.request.Act;
import hotline.request.ActCommand;
import hotline.request.AppealSubject;
import hotline.request.DeclineReason;
import hotline.request.Lifecycle;
import hotline.request.Lifecycle.Transition;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.ServiceRequest;
import hotline.request.TransferTarget;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever somebody could do to a request next. */
final class AnyActs {

    /** An act that the status allows; a rule may yet refuse it. */
    record Next(Actor actor, ActCommand command) {}

    /** What lets a life go on; the others come up less often. */
    private static final Set<Act> ONWARD = Set.of(
            Act.DISPATCH,
            Act.ACKNOWLEDGE,
            Act.REPLY,
            Act.PASS_REPLY,
            Act.SIGN,
            Act.RESUME,
            Act.GRANT_EXTENSION,
            Act.ADJUDICATE);

    private static final int WEIGHT = 4;

    private final Random random;
    private final RequestNumber earliest;

    AnyActs(Random random, RequestNumber earliest) {
        this.random = random;
        this.earliest = earliest;
    }

    /** Nothing if the request has come to its end. */
    @Nullable
    Next after(ServiceRequest request) {
        List<Transition> possible = Lifecycle.from(request.status()).stream()
                .flatMap(each -> Stream.generate(() -> each).limit(ONWARD.contains(each.act()) ? WEIGHT : 1))
                .toList();
        if (possible.isEmpty()) {
            return null;
        }
        Transition next = possible.get(random.nextInt(possible.size()));
        ActCommand command = command(next.act(), request);
        return command == null ? null : new Next(actor(next.roles(), request), command);
    }

    private Actor actor(Set<Role> roles, ServiceRequest request) {
        DepartmentKey lead = request.lead();
        if (lead != null && roles.contains(Role.HEAD)) {
            return new Actor("head", "head", lead.divisionCode(), Set.of(Role.HEAD), lead);
        }
        if (lead != null && roles.contains(Role.CLERK)) {
            return People.clerkOf(random.nextInt(5) == 0 ? department() : lead);
        }
        return People.SUPERVISOR;
    }

    private DepartmentKey department() {
        return random.nextBoolean() ? People.HOUSING : People.WATER;
    }

    private List<DepartmentKey> supporting(DepartmentKey lead) {
        DepartmentKey other = lead.equals(People.HOUSING) ? People.WATER : People.HOUSING;
        return random.nextInt(3) == 0 ? List.of(other) : List.of();
    }

    private @Nullable ActCommand command(Act act, ServiceRequest request) {
        DepartmentKey department = department();
        return switch (act) {
            case DISPATCH -> Commands.dispatch(department, supporting(department), null, null, null);
            case ANSWER -> Commands.answer("已当场答复");
            case DECLINE -> Commands.decline(DeclineReason.RECONSIDERATION, "请依法申请行政复议");
            case TRANSFER -> Commands.transfer(TransferTarget.POLICE, null);
            case VOID -> Commands.annul("误录");
            case ACKNOWLEDGE -> Commands.acknowledge();
            case REPLY -> Commands.reply("已修复", claim(request), true);
            case CLOSE -> Commands.close(null);
            case RETURN -> Commands.takeBack("不属其职责");
            case MERGE -> Commands.merge(earliest, "同一事项");
            case UNMERGE -> Commands.unmerge("并错了");
            case WITHDRAW -> Commands.withdraw("已解决");
            case REDO -> Commands.redo("确未解决", null);
            case REOPEN -> Commands.reopen("再次出现");
            default -> handling(act, department);
        };
    }

    private @Nullable Instant claim(ServiceRequest request) {
        return random.nextInt(4) == 0 && request.leadPart() != null
                ? request.leadPart().dispatchedAt().plusSeconds(60L * random.nextInt(600))
                : null;
    }

    private @Nullable ActCommand handling(Act act, DepartmentKey department) {
        return switch (act) {
            case CONTACT -> Commands.contact(null);
            case SEND_BACK -> Commands.sendBack("三定规定", "不属本单位职责");
            case GRANT_SEND_BACK -> Commands.grantSendBack("理由成立");
            case REFUSE_SEND_BACK -> Commands.refuseSendBack("理由不成立");
            case HANDLE_FIRST -> Commands.handleFirst("先办后议");
            case FIX_RESPONSIBILITY -> Commands.fixResponsibility();
            case REASSIGN -> Commands.reassign(department, supporting(department), "改派", null);
            case ASK_EXTENSION ->
                Commands.askExtension(
                        new WorkingTime(1 + random.nextInt(3), WorkingTime.Unit.WORKING_DAY), "材料未到", true);
            case GRANT_EXTENSION -> Commands.grantExtension(null);
            case REFUSE_EXTENSION -> Commands.refuseExtension("理由不足");
            case PAUSE -> Commands.pause("appraisal", "需要检测");
            case RESUME -> Commands.resume(null);
            case PASS_ON -> Commands.passOn("路灯所", null);
            case GIVE_PART -> Commands.givePart(null, "已查看");
            case SIGN -> Commands.sign();
            case RETURN_DRAFT -> Commands.returnDraft("不清楚");
            case PASS_REPLY -> Commands.passReply(random.nextInt(3) == 0, "签收单", null);
            case REFUSE_REPLY -> Commands.refuseReply("未解决");
            default -> oversight(act, department);
        };
    }

    private @Nullable ActCommand oversight(Act act, DepartmentKey department) {
        return switch (act) {
            case CONVENE -> Commands.convene(1, List.of("住建局", "水务局"), "归谁管");
            case CONCLUDE -> Commands.conclude(department, supporting(department), "由其主办", "纪要");
            case REPEAT_CALL -> Commands.repeatCall("还没修好");
            case REMIND -> Commands.remind("请抓紧");
            case SUPERVISE -> Commands.supervise(1, "by-hand", "请说明");
            case ANSWER_ORDER -> Commands.answerOrder(null, "正在办");
            case CORRECT ->
                Commands.correct(
                        random.nextBoolean() ? Nature.HELP : Nature.CONSULTATION,
                        Urgency.NORMAL,
                        null,
                        null,
                        null,
                        "录错了");
            case RECOMPUTE -> Commands.recompute("日历改了");
            case APPEAL ->
                Commands.appeal(
                        random.nextBoolean() ? AppealSubject.VERDICT : AppealSubject.UNREASONABLE,
                        null,
                        Verdict.ON_TIME,
                        "系统故障",
                        "截图");
            case ADJUDICATE ->
                Commands.adjudicate(null, true, random.nextBoolean() ? Verdict.ON_TIME : Verdict.LATE, "属实", "日志");
            default -> null;
        };
    }
}
