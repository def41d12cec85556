package hotline.request;

import static hotline.testing.ProblemAssertions.assertProblem;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.deadline.Step;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.handling.Verdict;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import hotline.request.log.Timeline;
import hotline.shared.problem.SharedProblem;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@HotlineTest
class RequestsModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    Timeline timeline;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void completesOnTimeWhenTheReplyComesBeforeTheDeadline() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        clock.advance(Duration.ofDays(2));

        ServiceRequest request = story.replied().now();

        assertThat(request.status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
    }

    @Test
    void closingMovesNoVerdict() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();
        clock.advance(Duration.ofDays(60));

        ServiceRequest request = story.closed().now();

        assertThat(request.status()).isEqualTo(RequestStatus.CLOSED);
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.completedAt()).isEqualTo(MutableClock.START);
    }

    @Test
    void replyAtTheDeadlineIsOnTimeAndAMicrosecondLaterIsLate() {
        Story punctual =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        Story late =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        Instant due = Instant.parse("2023-10-07T16:00:00Z");

        clock.set(due);
        Verdict atTheDeadline = punctual.replied().now().cycle().verdict();
        clock.set(due.plusNanos(1_000));
        Verdict after = late.replied().now().cycle().verdict();

        assertThat(List.of(atTheDeadline, after)).containsExactly(Verdict.ON_TIME, Verdict.LATE);
    }

    @Test
    void dispatchesAClearCaseInTheSameInstant() {
        ServiceRequest request =
                aRequest(requests).dispatchedAtOnceTo(People.WATER).registered().now();

        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.version()).isEqualTo(2);
        assertThat(request.lead()).isEqualTo(People.WATER);
    }

    @Test
    void speakingToTheCallerEndsTheFirstContactAndTheResponse() {
        Story story = aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);
        clock.advance(Duration.ofMinutes(5));

        ServiceRequest request = story.contacted().now();

        assertThat(Runs.run(request, Step.FIRST_CONTACT, 1).endedAt()).isEqualTo(clock.instant());
        assertThat(Runs.run(request, Step.RESPONSE).endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void takingAnUrgentRequestOnIsTheResponse() {
        Story story = aRequest(requests).urgent().registered().dispatchedTo(People.HOUSING);
        clock.advance(Duration.ofMinutes(5));

        assertThat(Runs.run(story.acknowledged().now(), Step.RESPONSE).endedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void runsTheClocksOfUrgentRequests() {
        ServiceRequest request = aRequest(requests).urgent().registered().now();

        ClockRun response = request.clock(Step.RESPONSE);
        assertThat(response).isNotNull();
        assertThat(response.dueAt()).isEqualTo(MutableClock.START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void praiseHasNoDeadlineAndNoVerdict() {
        ServiceRequest request = aRequest(requests)
                .of(Nature.PRAISE)
                .registered()
                .after(People.OPERATOR, Commands.answer("感谢支持"))
                .now();

        assertThat(request.dueAt()).isNull();
        assertThat(request.cycle().verdict()).isNull();
        assertThat(request.direct()).isTrue();
    }

    @Test
    void replayingTheEventsArrivesAtTheRow() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();

        List<RecordedEvent> events = timeline.of(People.SUPERVISOR, story.number()).block().stream()
                .map(Timeline.Entry::event)
                .toList();

        ServiceRequest folded = null;
        for (RecordedEvent event : events) {
            folded = Fold.next(folded, event);
        }
        assertThat(folded).isEqualTo(story.now());
    }

    @Test
    void refusesAStaleVersion() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertProblem(
                requests.act(People.HOUSING_CLERK, story.number(), 1, Commands.acknowledge(), null, this::number),
                SharedProblem.STALE_VERSION);
    }

    @Test
    void refusesClerksOfOtherDepartments() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertProblem(requests.find(People.WATER_CLERK, story.number()), RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void countiesSeeTheirOwnAndTheCityItsCounties() {
        Story story = aRequest(requests).registered();

        assertThat(requests.find(People.CITY_MANAGER, story.number()).block()).isNotNull();
        assertProblem(requests.find(People.OTHER_COUNTY_OPERATOR, story.number()), RequestProblem.OTHER_DIVISION);
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void overdueRequestsCannotLeaveTheFigures(Command wayOut) {
        Story story = aRequest(requests).registered();
        clock.advance(Duration.ofDays(40));

        assertThatThrownBy(() -> story.after(People.SUPERVISOR, wayOut)).hasMessageContaining("overdue-stays-counted");
    }

    static List<Command> waysOut() {
        return List.of(
                Commands.voidRequest("登记有误"),
                Commands.decline(DeclineReason.PETITION, "请向信访部门反映"),
                Commands.transfer(TransferTarget.POLICE, null));
    }

    @Test
    void aRepeatedActAnswersTheSameWhicheverVersionIsSent() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        IdempotencyKey key = new IdempotencyKey("clerk", "again", "d");
        Command acknowledge = Commands.acknowledge();

        Requests.Answer first = requests.act(People.HOUSING_CLERK, story.number(), 2, acknowledge, key, this::number)
                .block();
        Requests.Answer again = requests.act(People.HOUSING_CLERK, story.number(), 3, acknowledge, key, this::number)
                .block();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.created()).isFalse();
    }

    @Test
    void theSameActUnderOneKeyHappensOnceAndAnswersTheSame() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        IdempotencyKey key = new IdempotencyKey("clerk", "k", "d");

        List<Requests.Answer> answers = Flux.range(0, 20)
                .flatMap(
                        i -> requests.act(
                                People.HOUSING_CLERK, story.number(), 2, Commands.acknowledge(), key, this::number),
                        20)
                .collectList()
                .block();

        assertThat(answers)
                .hasSize(20)
                .extracting(Requests.Answer::json)
                .containsOnly(answers.get(0).json());
        assertThat(answers).filteredOn(Requests.Answer::created).hasSize(1);
        assertThat(story.now().version()).isEqualTo(3);
    }

    @Test
    void twoThousandRegistrationsUnderOneKeyMakeOneRequest() {
        IdempotencyKey key = new IdempotencyKey("operator", "same", "d");
        Registration registration = aRequest(requests).registration();

        List<Requests.Answer> answers = Flux.range(0, 2_000)
                .flatMap(i -> requests.register(People.OPERATOR, registration, key, this::number), 2_000)
                .collectList()
                .block();

        assertThat(answers).filteredOn(Requests.Answer::created).isNotEmpty();
        assertThat(answers)
                .extracting(Requests.Answer::json)
                .containsOnly(answers.get(0).json());
        assertThat(count("service_request")).isEqualTo(1);
    }

    @Test
    void aCrowdOfDifferentRegistrationsIsWrittenWhole() {
        Registration registration = aRequest(requests).registration();

        List<Requests.Answer> answers = Flux.fromStream(IntStream.range(0, 500).boxed())
                .flatMap(
                        i -> requests.register(
                                People.OPERATOR,
                                registration,
                                new IdempotencyKey("operator", "key-" + i, "d"),
                                this::number),
                        500)
                .collectList()
                .block();

        assertThat(answers)
                .extracting(Requests.Answer::json)
                .doesNotHaveDuplicates()
                .hasSize(500);
        assertThat(count("service_request")).isEqualTo(500);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        Registration registration = aRequest(requests).registration();
        StepVerifier.create(requests.register(
                        People.OPERATOR, registration, new IdempotencyKey("o", "k", "one"), this::number))
                .expectNextCount(1)
                .verifyComplete();

        assertProblem(
                requests.register(People.OPERATOR, registration, new IdempotencyKey("o", "k", "two"), this::number),
                hotline.shared.problem.SharedProblem.KEY_REUSED);
    }

    private com.fasterxml.jackson.databind.JsonNode number(ServiceRequest request) {
        return JsonNodeFactory.instance.textNode(request.number().value() + " " + request.version());
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .mapValue(Long.class)
                .one()
                .block();
    }
}
