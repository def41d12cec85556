package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Proceeding.Outcome;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 认定: two persons, a reason and evidence; the first verdict stays as it was. */
@HotlineTest
class AdjudicationModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void theDecisionStandsBesideTheVerdict() {
        ServiceRequest request = late().verdictAppealed(Verdict.ON_TIME)
                .adjudicated(Verdict.ON_TIME)
                .now();

        assertThat(request.cycle().verdict()).isEqualTo(Verdict.LATE);
        assertThat(request.cycle().adjudicatedVerdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void whoAppealsDoesNotDecide() {
        Story story = late().verdictAppealed(Verdict.ON_TIME);

        assertThat(story.refusal(People.SUPERVISOR, decision(true))).isEqualTo(RequestProblem.SAME_PERSON);
    }

    @Test
    void aRefusedAppealChangesNothing() {
        ServiceRequest request = late().verdictAppealed(Verdict.ON_TIME)
                .after(People.OTHER_SUPERVISOR, decision(false))
                .now();

        assertThat(request.cycle().adjudicatedVerdict()).isNull();
        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theDepartmentMayAppealButNotDecide() {
        Story story = late().after(
                        People.HOUSING_CLERK,
                        Commands.appeal(AppealSubject.VERDICT, null, Verdict.ON_TIME, "断网", "运营商证明"));

        assertThat(story.refusal(People.HOUSING_CLERK, decision(true))).isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void nothingIsAppealedThatHasNoVerdict() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(story.refusal(next -> next.verdictAppealed(Verdict.ON_TIME))).isEqualTo(RequestProblem.NO_VERDICT);
    }

    @Test
    void anAppealIsAboutTheCycleThatHadAVerdictWhenItWasMade() {
        Story story =
                late().redone().acknowledged().verdictAppealed(Verdict.ON_TIME).replied();

        ServiceRequest request = story.adjudicated(Verdict.ON_TIME).now();

        assertThat(request.cycles().get(0).adjudicatedVerdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.cycles().get(1).adjudicatedVerdict()).isNull();
    }

    @Test
    void anAppealThatNamesNoCycleIsAboutTheHeadlinesFirst() {
        ServiceRequest request = twiceJudged()
                .verdictAppealed(Verdict.ON_TIME)
                .adjudicated(Verdict.ON_TIME)
                .now();

        assertThat(request.cycles().get(0).adjudicatedVerdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.cycles().get(1).adjudicatedVerdict()).isNull();
    }

    @Test
    void anAppealMayNameItsCycle() {
        ServiceRequest request = twiceJudged()
                .after(People.HOUSING_CLERK, appealOf(2))
                .after(People.HOUSING_CLERK, appealOf(1))
                .adjudicated(Verdict.LATE)
                .now();

        assertThat(request.cycles().get(0).adjudicatedVerdict()).isEqualTo(Verdict.LATE);
        assertThat(request.cycles().get(1).adjudicatedVerdict()).isNull();
        assertThat(twiceJudged().refusal(People.HOUSING_CLERK, appealOf(3))).isEqualTo(RequestProblem.NO_VERDICT);
    }

    private static Command appealOf(int cycle) {
        return Commands.appeal(AppealSubject.VERDICT, cycle, Verdict.ON_TIME, "断网", "运营商证明");
    }

    private Story twiceJudged() {
        return late().redone().acknowledged().replied();
    }

    @Test
    void anUnreasonableDemandIsSaidToBeOneAndKeepsItsVerdict() {
        Story story = late().after(
                        People.HOUSING_CLERK, Commands.appeal(AppealSubject.UNREASONABLE, null, null, "无理要求", "录音"));

        ServiceRequest request = story.after(People.SUPERVISOR, decision(true)).now();

        assertThat(request.isUnreasonable()).isTrue();
        assertThat(request.cycle().adjudicatedVerdict()).isNull();
    }

    private static Command decision(boolean isUpheld) {
        return Commands.adjudicate(null, isUpheld, Verdict.ON_TIME, "属实", "记录");
    }

    private Story late() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        clock.set("2023-10-08T00:00:00.000001+08:00");
        return story.replied();
    }
}
