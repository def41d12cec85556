package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.RequestNumber;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The verification names words and callers that nobody committed to, and excuses what was erased by record. */
@AnyDatabase
@HotlineTest
class TamperedWordsModuleTests extends TamperedRequests {

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE request_text SET text = 'x' | 1 | words-differ | request_text",
                "UPDATE request_text SET address = NULL | 1 | words-differ | request_text",
                "UPDATE request_text SET longitude = 'NaN' | 1 | words-differ | request_text",
                "UPDATE request_text SET enterprise_name = 'x' | 1 | words-differ | request_text",
                "UPDATE request_text SET salt = 'x' | 1 | words-differ | request_text",
                "UPDATE request_message SET text = 'x' | 4 | words-differ | request_message",
                "UPDATE request_message SET sequence = 3 | 3 | words-uncommitted | request_message",
                "INSERT INTO request_message SELECT division_code, request_id, 2, 'x', salt FROM request_message"
                        + " | 2 | words-uncommitted | request_message",
                "INSERT INTO request_message SELECT division_code, request_id, 9, 'x', salt FROM request_message"
                        + " | 9 | words-uncommitted | request_message",
            })
    void namesWordsThatNobodyCommittedTo(String tampering, int brokenAt, String finding, String where) {
        expect(tampering, brokenAt, finding, where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name_mask = '李**' | caller-differs | request_caller",
                "phone_mask = '139****5678' | caller-differs | request_caller",
                "phone_index = decode('00', 'hex') | caller-differs | request_caller",
                "name_cipher = NULL | caller-differs | request_caller",
                "name_cipher = phone_cipher | caller-differs | request_caller",
                "phone_cipher = decode('00', 'hex') | caller-differs | request_caller",
                "is_anonymous = true | caller-differs | request_caller",
                "wishes_secrecy = true | caller-differs | request_caller",
                "wishes_call_back = false | caller-differs | request_caller",
                "salt = NULL | caller-differs | request_caller",
                "key_id = 'another' | caller-key-missing | request_caller.key_id",
            })
    void namesACallerWhoIsNotTheOneThatCalled(String change, String finding, String where) {
        expect("UPDATE request_caller SET " + change, 1, finding, where);
    }

    @Test
    void namesACallerThatWasMovedFromAnotherRequest() {
        Story story = finished();
        var unused = registered();
        change(
                """
                UPDATE request_caller c SET name_cipher = o.name_cipher, phone_cipher = o.phone_cipher, salt = o.salt
                FROM request_caller o WHERE o.request_id <> c.request_id
                """);

        expect(story.number(), 1, "caller-differs", "request_caller");
    }

    @Test
    void staysIntactWithoutWhatWasErasedByRecord() {
        RequestNumber number = finished().number();
        TestStaff.with(Role.SUPERVISOR)
                .using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/erasures", number)
                .bodyValue(Map.of("what", List.of("words", "caller", "messages"), "reason", "来电人依法申请删除"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.erased.length()")
                .isEqualTo(3);

        JsonNode verification = verify(number);

        assertThat(verification.get("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
        assertThat(verification.get("erased"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("words", "caller", "messages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM request_text | 1 | words-missing | request_text",
                "DELETE FROM request_caller | 1 | caller-missing | request_caller",
                "DELETE FROM request_message | 4 | words-missing | request_message",
                "DELETE FROM request_roll | 1 | request-unlisted | request_roll",
            })
    void namesWhatIsGoneWithoutARecord(String tampering, int brokenAt, String finding, String where) {
        expect(tampering, brokenAt, finding, where);
    }

    @Test
    void anErasureExcusesNothingThatCameLater() {
        Story story = registered().dispatchedTo(People.HOUSING).acknowledged().replied();
        TestStaff.with(Role.SUPERVISOR)
                .using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/erasures", story.number())
                .bodyValue(Map.of("what", List.of("messages"), "reason", "依法删除"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Void.class);
        clock.advance(Duration.ofHours(1));
        story.calledAgain();
        change("DELETE FROM request_message");

        expect(story.number(), 5, "words-missing", "request_message");
    }

    @Test
    void erasesForSupervisorsOfTheOwnDivisionOnly() {
        RequestNumber number = finished().number();
        BiConsumer<TestStaff, Integer> answers = (staff, status) -> staff.using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/erasures", number)
                .bodyValue(Map.of("what", List.of("words"), "reason", "依法删除"))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Void.class);

        answers.accept(TestStaff.in(People.LVLIANG, Role.SUPERVISOR), 403);
        answers.accept(TestStaff.with(Role.OPERATOR), 403);
        answers.accept(TestStaff.with(Role.ADMINISTRATOR), 403);
        answers.accept(TestStaff.with(Role.SUPERVISOR), 200);
    }
}
