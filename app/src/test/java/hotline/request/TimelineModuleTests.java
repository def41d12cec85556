package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Timeline.Finding;
import hotline.request.Timeline.Verification;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@HotlineTest
class TimelineModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    Timeline timeline;

    @Autowired
    DatabaseClient database;

    @Test
    void anUntouchedChainIsIntact() {
        Verification verification = verify(finished());

        assertThat(verification.intact()).isTrue();
        assertThat(verification.eventCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE request_event SET actor_name = 'x' WHERE sequence = 3 | 3 | EVENT_CHANGED",
                "UPDATE request_event SET recorded_at = recorded_at + interval '1 s' WHERE sequence = 4 | 4 | EVENT_CHANGED",
                "UPDATE request_event SET payload = concat(payload, ' ') WHERE sequence = 2 | 2 | EVENT_CHANGED",
                "UPDATE request_event SET hash = repeat('f', 64) WHERE sequence = 2 | 2 | EVENT_CHANGED",
                "DELETE FROM request_event WHERE sequence = 2 | 2 | EVENT_MISSING",
                "DELETE FROM request_event WHERE sequence = 5 | 5 | TAIL_CUT",
                "DELETE FROM request_event | 1 | TAIL_CUT",
                "UPDATE request_event SET previous_hash = repeat('0', 64) WHERE sequence = 5 | 5 | LINK_BROKEN",
                "UPDATE request_text SET text = 'x' | 1 | WORDS_DIFFER",
                "UPDATE request_message SET text = 'x' | 4 | WORDS_DIFFER",
                "UPDATE handling_cycle SET completed_at = completed_at - interval '1 d' | 5 | ROW_DIFFERS",
                "UPDATE service_request SET status = 'completed' | 5 | ROW_DIFFERS",
            })
    void namesTheFirstBrokenLink(String tampering, int brokenAt, Finding finding) {
        Story story = finished();

        change(tampering);

        Verification verification = verify(story);
        assertThat(verification.brokenAt()).isEqualTo(brokenAt);
        assertThat(verification.finding()).isEqualTo(finding);
    }

    @Test
    void erasingTheWordsLeavesTheChainWhole() {
        Story story = finished();

        change("DELETE FROM request_text");
        change("DELETE FROM request_message");

        assertThat(verify(story).intact()).isTrue();
    }

    private Story finished() {
        return aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();
    }

    private void change(String sql) {
        assertThat(database.sql(sql).fetch().rowsUpdated().block()).isPositive();
    }

    private Verification verify(Story story) {
        return Objects.requireNonNull(
                timeline.verify(People.AUDITOR, story.number()).block());
    }
}
