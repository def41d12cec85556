package hotline.request;

import static hotline.testing.RequestFixture.aRequest;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.calendar.change.CalendarChanges;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.events.Matter;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.testing.Commands;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests whose lives together have an event of every kind. The same acts at the same instants, each time. */
final class GoldenLives {

    private static final Instant LIMIT = Instant.parse("2023-09-28T10:00:00Z");

    private final Requests requests;
    private final RequestImports imports;
    private final HandlingSettingsRepository settings;
    private final CalendarChanges calendars;
    private final MutableClock clock;
    private final List<RequestNumber> lived = new ArrayList<>();

    GoldenLives(
            Requests requests,
            RequestImports imports,
            HandlingSettingsRepository settings,
            CalendarChanges calendars,
            MutableClock clock) {
        this.requests = requests;
        this.imports = imports;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Lives them all, one after the other. */
    List<RequestNumber> all() {
        handled();
        rounds();
        disputed();
        refused();
        conferred();
        signed();
        appealed();
        neverHandled();
        merged();
        orderedBySuperior();
        taken();
        countedAnew();
        return List.copyOf(lived);
    }

    private void handled() {
        Story story = kept(aRequest(requests)
                .about("0101")
                .secret()
                .calledBy("王*", "138****0000")
                .ofEnterprise("91141122MA0000000X", "交城县某某公司")
                .registered());
        minutes(5);
        story.after(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(People.WATER), "职责清单第三条", 2, null))
                .acknowledged()
                .acknowledgedBy(People.WATER)
                .contacted()
                .after(People.WATER_CLERK, Commands.contact("已到现场"));
        minutes(30);
        story.passedOnTo("市政股").partGiven();
        story.extensionAsked(2).extensionRefused().extensionAsked(1).extensionGranted();
        minutes(60);
        story.paused();
        clock.advance(Duration.ofDays(2));
        story.resumed().calledAgain().reminded().supervised(2).orderAnswered();
        story.repliedBy(People.WATER).repliedOnPaper(clock.instant().minus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(26));
        story.replyRefused().repliedOnPaper(clock.instant().minus(Duration.ofHours(1)));
        minutes(10);
        story.claimConfirmed("签收回执").closed();
    }

    private void rounds() {
        Story story = kept(aRequest(requests).dispatchedAtOnceTo(People.HOUSING).registered());
        minutes(10);
        story.acknowledged().replied().redone();
        minutes(10);
        story.acknowledged().repliedOnPaper(clock.instant());
        story.after(People.SUPERVISOR, Commands.passReply(false, null, "按登记时间")).reopened();
        story.dispatchedTo(People.WATER).acknowledged().replied();
        story.after(People.SUPERVISOR, Commands.redo("仍未解决", People.HOUSING));
        story.acknowledged().replied().after(People.OPERATOR, Commands.close("已回访"));
    }

    private void disputed() {
        Story story = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        minutes(20);
        story.sentBack().sendBackGranted().dispatchedTo(People.WATER);
        clock.advance(Duration.ofDays(4));
        story.responsibilityFixed().reassignedTo(People.HOUSING, People.WATER);
    }

    private void refused() {
        kept(aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .sentBack()
                .sendBackRefused());
        Story first = kept(
                aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack());
        first.handledFirst().replied().sendBackRefused();
        Story then = kept(
                aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack());
        then.handledFirst().replied().sendBackGranted();
    }

    private void conferred() {
        Story story = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        story.sentBack().convened(1).convened(2).concluded(People.WATER, People.HOUSING);
        kept(aRequest(requests).about("0301").registered())
                .after(People.SUPERVISOR, Commands.dispatch(People.TOWNSHIP, List.of(), null, null, "灾后应急，由乡镇先行"));
    }

    private void signed() {
        signature(true);
        Story story = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        story.acknowledged().replied().draftReturned().replied().signed();
        Story paper = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        paper.acknowledged().repliedOnPaper(clock.instant()).signed().passed();
        signature(false);
    }

    private void appealed() {
        Story story = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        clock.advance(Duration.ofDays(30));
        story.acknowledged().replied().verdictAppealed(Verdict.ON_TIME).adjudicated(Verdict.ON_TIME);
        story.after(People.SUPERVISOR, Commands.appeal(AppealSubject.UNREASONABLE, null, null, "诉求无法满足", "现场记录"))
                .after(People.OTHER_SUPERVISOR, Commands.adjudicate(null, false, null, "依据不足", "现场记录"));
    }

    private void neverHandled() {
        kept(aRequest(requests).of(Nature.CONSULTATION).anonymous().registered())
                .after(People.OPERATOR, Commands.answer("社保大厅周一至周五办公"));
        kept(aRequest(requests).registered())
                .after(People.OPERATOR, Commands.decline(DeclineReason.LITIGATION, "县人民法院"));
        kept(aRequest(requests).of(Nature.TIP_OFF).registered()).after(People.OPERATOR, Commands.voidRequest("重复登记"));
        Story back = kept(aRequest(requests).registered());
        minutes(15);
        back.after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, "已电话告知"));
        minutes(15);
        back.returned().withdrawn();
        Story late = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        clock.advance(Duration.ofDays(30));
        late.withdrawn();
    }

    private void merged() {
        Story parent = kept(aRequest(requests).registered());
        kept(aRequest(requests).registered()).mergedInto(parent).unmerged();
        kept(aRequest(requests).registered().dispatchedTo(People.HOUSING)).mergedInto(parent);
    }

    private void orderedBySuperior() {
        clock.reset();
        Story story =
                kept(aRequest(requests).orderedBySuperior("LL-2023-1", LIMIT).registered());
        story.dispatchedTo(People.HOUSING).acknowledged().extensionAsked(3);
        minutes(45);
        story.answeredBySuperior(SuperiorMatter.EXTENSION, true, LIMIT.plus(Duration.ofDays(7)));
        story.replied().answeredBySuperior(SuperiorMatter.REPLY, true, null);
    }

    private void taken() {
        Instant received = Instant.parse("2023-01-03T02:00:00Z");
        Instant due = Instant.parse("2023-01-10T16:00:00Z");
        taken(old("2023-0001", received, due, Instant.parse("2023-01-09T08:00:00Z"), null));
        taken(old("2023-0002", received, due, received.minusSeconds(60), null));
        taken(old("2023-0003", received, null, null, DeclaredVerdict.LATE));
        taken(old("2023-0004", received, due, null, null));
    }

    private void countedAnew() {
        clock.reset();
        Story wrong = kept(aRequest(requests).about("0101").registered().dispatchedTo(People.HOUSING));
        wrong.correctedTo(Nature.CONSULTATION, Urgency.URGENT);
        Story place = kept(aRequest(requests).registered());
        place.after(
                People.OPERATOR,
                Commands.correct(Nature.COMPLAINT, Urgency.NORMAL, "0102", "141122100", null, "地点有误", true));
        Story open = kept(aRequest(requests).registered().dispatchedTo(People.HOUSING));
        calendars
                .override(
                        People.JIAOCHENG,
                        new SpecialDay(LocalDate.of(2023, 9, 25), DayKind.LOCAL_DAY_OFF, "停电"),
                        People.ADMINISTRATOR)
                .block();
        minutes(60);
        open.after(People.SUPERVISOR, Commands.recompute("停电"));
    }

    private void signature(boolean required) {
        settings.setSignature(People.JIAOCHENG, People.HOUSING.code(), required, People.ADMINISTRATOR, clock.instant())
                .block();
    }

    private void taken(ImportedRequest request) {
        List<ImportOutcome> outcomes = Objects.requireNonNull(
                imports.importAll(People.OPERATOR, List.of(request)).block());
        lived.add(outcomes.get(0).number());
    }

    private static ImportedRequest old(
            String externalId,
            Instant received,
            @Nullable Instant due,
            @Nullable Instant completed,
            @Nullable DeclaredVerdict declared) {
        return new ImportedRequest(
                People.JIAOCHENG,
                "old",
                externalId,
                received,
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, "0101", "141122100", null, null, false, false),
                "路灯不亮",
                "东街路灯三天不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                due,
                false,
                null,
                completed,
                false,
                declared,
                "");
    }

    @CanIgnoreReturnValue
    private Story kept(Story story) {
        lived.add(story.number());
        return story;
    }

    private void minutes(int some) {
        clock.advance(Duration.ofMinutes(some));
    }
}
