package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.request.handling.Verdict;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sweeps follow what an import, a pause or a correction made of a clock, and change no verdict. */
@HotlineTest
class SweptClocksModuleTests extends SweptRequests {

    @Autowired
    RequestImports imports;

    @Test
    void whatWasImportedIsWatchedLikeAnyOther() {
        RequestNumber number = imported("2023-09-22T00:00:00Z", "2023-09-28T16:00:00Z");
        RequestNumber late = imported("2023-09-04T00:00:00Z", "2023-09-08T16:00:00Z");

        sweepAt("2023-09-27T15:00:00+08:00");

        assertThat(swept.warnings(number)).containsExactly("completion due-soon 50");
        assertThat(swept.warnings(late)).isEmpty();
    }

    @Test
    void ofTheStagesThatHadPassedBeforeAnImportTheLastAloneGoesOff() {
        Story nearlyDue = new Story(requests, imported("2023-09-18T00:00:00Z", "2023-09-22T16:00:00Z"));

        sweepAt("2023-09-22T15:00:00+08:00");

        assertThat(levels(nearlyDue)).containsExactly("1");
        assertThat(swept.warnings(nearlyDue)).isEmpty();
    }

    private RequestNumber imported(String received, String due) {
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                received,
                Instant.parse(received),
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                request -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                Instant.parse(due),
                false,
                null,
                null,
                false,
                null,
                "");
        return Objects.requireNonNull(
                        imports.importAll(People.OPERATOR, List.of(old)).block())
                .get(0)
                .number();
    }

    @Test
    void aPauseTakesNothingFromTheTimeInWhichAClockIsDueSoon() {
        Story story = inProgress();
        clock.set("2023-09-25T09:00:00+08:00");
        story.paused();
        clock.set("2023-11-24T09:00:00+08:00");
        story.resumed();

        sweepAt("2023-11-24T09:00:01+08:00");
        assertThat(swept.warnings(story)).doesNotContain("completion due-soon 50");

        sweepAt("2023-11-28T09:00:01+08:00");
        assertThat(swept.warnings(story)).contains("completion due-soon 50");
        assertThat(levels(story)).isEmpty();

        sweepAt("2023-11-29T16:48:01+08:00");
        assertThat(levels(story)).containsExactly("1");
    }

    @Test
    void aClockThatACorrectionMakesDueSoonIsLookedAtAtOnce() {
        Story story = inProgress();
        clock.set("2023-09-26T11:30:00+08:00");
        story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL);

        sweepAt("2023-09-26T11:30:01+08:00");

        assertThat(swept.warnings(story)).contains("completion due-soon 50");
    }

    @Test
    void aVerdictIsTheSameWhetherOrNotASweepHadRun() {
        Story swept = inProgress();
        Story sweptInTime = inProgress();
        sweepAt(ALMOST);
        sweptInTime.replied();
        sweepAt(OVERDUE);
        swept.replied();
        clock.reset();
        Story unswept = inProgress();
        clock.set(OVERDUE);
        unswept.replied();

        assertThat(verdict(sweptInTime)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict(swept)).isEqualTo(Verdict.LATE).isEqualTo(verdict(unswept));
    }

    private static Verdict verdict(Story story) {
        return Objects.requireNonNull(story.now().firstCycle().verdict());
    }
}
