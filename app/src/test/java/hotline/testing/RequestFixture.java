package hotline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.request.Channel;
import hotline.request.Command;
import hotline.request.EventChain;
import hotline.request.IdempotencyKey;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.Registration;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Brings a request where a test needs it by the real acts, so that no impossible request can be made. */
public final class RequestFixture {

    private final Requests requests;
    private String divisionCode = People.JIAOCHENG;
    private Nature nature = Nature.COMPLAINT;
    private Urgency urgency = Urgency.NORMAL;
    private boolean secret;
    private boolean anonymous;
    private String title = "路灯不亮";
    private String text = "天宁镇东街路灯三天不亮";
    private SealedCaller caller = SealedCaller.ANONYMOUS;
    private @Nullable String enterpriseCode;
    private @Nullable String enterpriseName;
    private @Nullable String subject;
    private @Nullable SuperiorOrder superior;
    private @Nullable DepartmentKey dispatchTo;

    private RequestFixture(Requests requests) {
        this.requests = requests;
    }

    public static RequestFixture aRequest(Requests requests) {
        return new RequestFixture(requests);
    }

    public RequestFixture of(Nature other) {
        this.nature = other;
        return this;
    }

    /** Of another division than 交城县. */
    public RequestFixture in(String other) {
        this.divisionCode = other;
        return this;
    }

    public RequestFixture urgent() {
        this.urgency = Urgency.URGENT;
        return this;
    }

    /** Departments see the matter, not the person. */
    public RequestFixture secret() {
        this.secret = true;
        return this;
    }

    /** Of a subject of the catalogue. */
    public RequestFixture about(String subjectCode) {
        this.subject = subjectCode;
        return this;
    }

    /** Nobody can call back. */
    public RequestFixture anonymous() {
        this.anonymous = true;
        return this;
    }

    /** Known by masks only, as a caller is stored. */
    public RequestFixture calledBy(String nameMask, String phoneMask) {
        this.caller = new SealedCaller(
                false, false, false, "test", null, null, null, nameMask, phoneMask, "00", EventChain.commitment("00"));
        return this;
    }

    /** About an enterprise. */
    public RequestFixture ofEnterprise(String code, String name) {
        this.enterpriseCode = code;
        this.enterpriseName = name;
        return this;
    }

    /** With words of its own. */
    public RequestFixture saying(String otherTitle, String otherText) {
        this.title = otherTitle;
        this.text = otherText;
        return this;
    }

    /** Ordered by a superior platform, with its binding limit. */
    public RequestFixture orderedBySuperior(String number, @Nullable Instant dueAt) {
        this.superior = new SuperiorOrder("lvliang", number, dueAt);
        return this;
    }

    /** Dispatched by the program itself, as a clear case. */
    public RequestFixture dispatchedAtOnceTo(DepartmentKey department) {
        this.dispatchTo = department;
        return this;
    }

    public Registration registration() {
        return new Registration(
                divisionCode,
                nature,
                Channel.PHONE,
                urgency,
                subject,
                title,
                text,
                Place.UNKNOWN,
                id -> caller,
                enterpriseCode,
                enterpriseName,
                secret,
                anonymous,
                superior,
                null,
                null,
                dispatchTo);
    }

    /** Registers the request. */
    @CanIgnoreReturnValue
    public Story registered() {
        Registration registration = registration();
        IdempotencyKey key = new IdempotencyKey("test", UUID.randomUUID().toString(), "");
        String number = Objects.requireNonNull(
                        requests.register(People.OPERATOR, registration, key, RequestFixture::numberOf)
                                .block())
                .json();
        return new Story(requests, new RequestNumber(number.replace("\"", "")));
    }

    private static JsonNode numberOf(ServiceRequest request) {
        return JsonNodeFactory.instance.textNode(request.number().value());
    }

    /** A registered request and what is done to it next. */
    public record Story(Requests requests, RequestNumber number) {

        /** To a lead and supporting departments. */
        @CanIgnoreReturnValue
        public Story dispatchedTo(DepartmentKey lead, DepartmentKey... supporting) {
            return after(People.OPERATOR, Commands.dispatch(lead, List.of(supporting), null, null, null));
        }

        @CanIgnoreReturnValue
        public Story acknowledged() {
            return after(clerk(), Commands.acknowledge());
        }

        @CanIgnoreReturnValue
        public Story acknowledgedBy(DepartmentKey department) {
            return after(People.clerkOf(department), Commands.acknowledge());
        }

        @CanIgnoreReturnValue
        public Story contacted() {
            return after(clerk(), Commands.contact(null));
        }

        @CanIgnoreReturnValue
        public Story replied() {
            return after(clerk(), Commands.reply("已修复"));
        }

        @CanIgnoreReturnValue
        public Story repliedBy(DepartmentKey department) {
            return after(People.clerkOf(department), Commands.reply("已配合"));
        }

        /** The lead answers for supporting departments that have not replied. */
        @CanIgnoreReturnValue
        public Story repliedForAll() {
            return after(clerk(), Commands.reply("已修复", null, true));
        }

        /** Given on paper at an instant, entered now. */
        @CanIgnoreReturnValue
        public Story repliedOnPaper(Instant claimedAt) {
            return after(clerk(), Commands.reply("已修复", claimedAt, true));
        }

        @CanIgnoreReturnValue
        public Story passed() {
            return after(People.SUPERVISOR, Commands.passReply(false, null, null));
        }

        @CanIgnoreReturnValue
        public Story claimConfirmed(String evidence) {
            return after(People.SUPERVISOR, Commands.passReply(true, evidence, null));
        }

        @CanIgnoreReturnValue
        public Story replyRefused() {
            return after(People.SUPERVISOR, Commands.refuseReply("未见现场照片"));
        }

        @CanIgnoreReturnValue
        public Story signed() {
            return after(head(), Commands.sign());
        }

        @CanIgnoreReturnValue
        public Story draftReturned() {
            return after(head(), Commands.returnDraft("请写明依据"));
        }

        @CanIgnoreReturnValue
        public Story sentBack() {
            return after(clerk(), Commands.sendBack("三定方案第五条", "不属本单位职责"));
        }

        @CanIgnoreReturnValue
        public Story sendBackGranted() {
            return after(People.SUPERVISOR, Commands.grantSendBack("依据充分"));
        }

        @CanIgnoreReturnValue
        public Story sendBackRefused() {
            return after(People.SUPERVISOR, Commands.refuseSendBack("职责明确"));
        }

        @CanIgnoreReturnValue
        public Story handledFirst() {
            return after(People.SUPERVISOR, Commands.handleFirst("先办后议"));
        }

        @CanIgnoreReturnValue
        public Story responsibilityFixed() {
            return after(People.SUPERVISOR, Commands.fixResponsibility());
        }

        @CanIgnoreReturnValue
        public Story reassignedTo(DepartmentKey lead, DepartmentKey... supporting) {
            return after(People.SUPERVISOR, Commands.reassign(lead, List.of(supporting), "职责调整", null));
        }

        @CanIgnoreReturnValue
        public Story extensionAsked(int workingDays) {
            WorkingTime amount = new WorkingTime(workingDays, Unit.WORKING_DAY);
            return after(clerk(), Commands.askExtension(amount, "配件待到货", true));
        }

        @CanIgnoreReturnValue
        public Story longExtensionAsked(int calendarDays) {
            WorkingTime amount = new WorkingTime(calendarDays, Unit.CALENDAR_DAY);
            return after(clerk(), Commands.askExtension(amount, "征地补偿程序", true));
        }

        @CanIgnoreReturnValue
        public Story extensionGranted() {
            return after(People.SUPERVISOR, Commands.grantExtension(null));
        }

        @CanIgnoreReturnValue
        public Story extensionRefused() {
            return after(People.SUPERVISOR, Commands.refuseExtension("理由不足"));
        }

        @CanIgnoreReturnValue
        public Story paused() {
            return after(People.SUPERVISOR, Commands.pause("appraisal", "等待鉴定"));
        }

        @CanIgnoreReturnValue
        public Story resumed() {
            return after(clerk(), Commands.resume(null));
        }

        @CanIgnoreReturnValue
        public Story passedOnTo(String office) {
            return after(clerk(), Commands.passOn(office, null));
        }

        @CanIgnoreReturnValue
        public Story partGiven() {
            return after(clerk(), Commands.givePart(null, "已查看现场"));
        }

        @CanIgnoreReturnValue
        public Story convened(int level) {
            return after(People.SUPERVISOR, Commands.convene(level, List.of("县住建局", "县水利局"), "由谁主办"));
        }

        @CanIgnoreReturnValue
        public Story concluded(DepartmentKey lead, DepartmentKey... supporting) {
            return after(People.SUPERVISOR, Commands.conclude(lead, List.of(supporting), "由其主办", "会议纪要第3号"));
        }

        @CanIgnoreReturnValue
        public Story calledAgain() {
            return after(People.OPERATOR, Commands.repeatCall("还没有修好"));
        }

        @CanIgnoreReturnValue
        public Story reminded() {
            return after(People.OPERATOR, Commands.remind("请尽快办理"));
        }

        @CanIgnoreReturnValue
        public Story supervised(int level) {
            return after(People.SUPERVISOR, Commands.supervise(level, "by-hand", "限期书面答复"));
        }

        @CanIgnoreReturnValue
        public Story orderAnswered() {
            return after(clerk(), Commands.answerOrder(null, "已安排抢修"));
        }

        @CanIgnoreReturnValue
        public Story correctedTo(Nature right, Urgency urgency) {
            return after(
                    People.OPERATOR,
                    Commands.correct(right, urgency, now().matter().subjectCode(), null, null, "登记有误"));
        }

        @CanIgnoreReturnValue
        public Story verdictAppealed(Verdict asked) {
            return after(People.SUPERVISOR, Commands.appeal(AppealSubject.VERDICT, null, asked, "系统故障", "运维记录"));
        }

        @CanIgnoreReturnValue
        public Story adjudicated(Verdict verdict) {
            return after(People.OTHER_SUPERVISOR, Commands.adjudicate(null, true, verdict, "情况属实", "运维记录"));
        }

        @CanIgnoreReturnValue
        public Story redone() {
            return after(People.SUPERVISOR, Commands.redo("回访不满意属实", null));
        }

        @CanIgnoreReturnValue
        public Story reopened() {
            return after(People.SUPERVISOR, Commands.reopen("同一问题再次发生"));
        }

        @CanIgnoreReturnValue
        public Story mergedInto(Story parent) {
            return after(People.OPERATOR, Commands.merge(parent.number(), "同一事项"));
        }

        @CanIgnoreReturnValue
        public Story unmerged() {
            return after(People.SUPERVISOR, Commands.unmerge("并非同一事项"));
        }

        @CanIgnoreReturnValue
        public Story withdrawn() {
            return after(People.OPERATOR, Commands.withdraw("来电人称已解决"));
        }

        @CanIgnoreReturnValue
        public Story transferred() {
            return after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null));
        }

        @CanIgnoreReturnValue
        public Story returned() {
            return after(People.OPERATOR, Commands.returnRequest("不属公安管辖"));
        }

        @CanIgnoreReturnValue
        public Story answeredBySuperior(SuperiorMatter matter, boolean agreed, @Nullable Instant dueAt) {
            return after(People.OPERATOR, Commands.superiorAnswer(matter, agreed, "市平台意见", dueAt));
        }

        @CanIgnoreReturnValue
        public Story closed() {
            return after(People.OPERATOR, Commands.close(null));
        }

        /** Why an act is refused. */
        public ProblemType refusal(Actor actor, Command command) {
            return refusal(story -> story.after(actor, command));
        }

        /** Why what would be told next cannot happen. */
        public ProblemType refusal(Consumer<Story> next) {
            try {
                next.accept(this);
            } catch (ProblemException refused) {
                return refused.type();
            }
            throw new AssertionError("nothing was refused");
        }

        @CanIgnoreReturnValue
        public Story after(Actor actor, Command command) {
            Objects.requireNonNull(acting(actor, command).block());
            return this;
        }

        /** An act on the request as it stands, still to be done. */
        public Mono<Requests.Answer> acting(Actor actor, Command command) {
            return requests.act(actor, number, now().version(), command, null, RequestFixture::numberOf);
        }

        /** The request as it is stored. */
        public ServiceRequest now() {
            return Objects.requireNonNull(
                    requests.find(People.SUPERVISOR, number).block());
        }

        private Actor clerk() {
            return People.clerkOf(Objects.requireNonNull(now().lead()));
        }

        private Actor head() {
            return People.headOf(Objects.requireNonNull(now().lead()));
        }
    }
}
