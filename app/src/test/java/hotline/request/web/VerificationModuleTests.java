package hotline.request.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.RequestEvent.Matter;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever has the database may change anything in it by SQL; the verification finds each kind of change and names it. */
@HotlineTest
class VerificationModuleTests {

    static final Map<String, Object> CALL = Map.of(
            "nature", "complaint",
            "channel", "phone",
            "title", "暖气不热",
            "text", "家里暖气三天不热",
            "place", Map.of("townshipCode", "141122100", "address", "东街", "longitude", 112, "latitude", 37.5),
            "caller", Map.of("name", "张三丰", "phone", "13812345678", "wishesCallBack", true),
            "enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "东街饭店"));

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void findsNothingWhereNothingWasChanged() {
        JsonNode verification = verify(finished().number());

        assertThat(verification.get("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
        assertThat(verification.get("eventCount").asInt()).isEqualTo(5);
        assertThat(verification.get("erased")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE request_event SET actor_name = 'x' WHERE sequence = 3 | 3 | event-changed | request_event",
                "UPDATE request_event SET recorded_at = recorded_at + interval '1 s' WHERE sequence = 4 | 4 | event-changed | request_event",
                "UPDATE request_event SET occurred_at = 'infinity' WHERE sequence = 4 | 4 | event-changed | request_event",
                "UPDATE request_event SET payload = concat(payload, ' ') WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET payload = '{' WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET act = 'grumble' WHERE sequence = 3 | 3 | event-changed | request_event",
                "UPDATE request_event SET hash = repeat('f', 64) WHERE sequence = 2 | 2 | event-changed | request_event",
                "UPDATE request_event SET previous_hash = repeat('0', 64) WHERE sequence = 5 | 5 | link-broken | request_event.previous_hash",
                "DELETE FROM request_event WHERE sequence = 2 | 2 | event-missing | request_event",
                "DELETE FROM request_event WHERE sequence = 5 | 5 | tail-cut | request_event",
                "DELETE FROM request_event | 1 | tail-cut | request_event",
                "UPDATE service_request SET version = 4 | 5 | event-added | request_event",
            })
    void namesTheFirstEventThatDoesNotFit(String tampering, int brokenAt, String finding, String where) {
        expect(tampering, brokenAt, finding, where);
    }

    @Test
    void namesAnEventThatFitsItsHashButThatNobodyCanRead() {
        Story story = finished();
        String previous = value("SELECT hash FROM request_event WHERE sequence = 4");
        // as somebody would who knows how hashes are made
        String parts = value(
                """
                SELECT concat('["hotline-event-1","', '%s', '","', division_code, '","', request_id, '","5","grumble","',
                    actor_id, '","', actor_name, '","2023-09-22T02:00:00Z","2023-09-22T02:00:00Z","{}"]')
                FROM request_event WHERE sequence = 5
                """
                        .formatted(previous));
        change("UPDATE request_event SET act = 'grumble', payload = '{}'," + " hash = encode(sha256(convert_to('"
                + parts + "', 'UTF8')), 'hex') WHERE sequence = 5");

        expect(story.number(), 5, "event-unreadable", "request_event");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head_hash = repeat('0', 64)",
                "recorded_at = recorded_at + interval '1 s'",
                "status = 'completed'",
                "nature = 'grumble'",
                "channel = 'grumble'",
                "urgency = 'grumble'",
                "subject_code = '01'",
                "township_code = NULL",
                "village_code = '141122100001'",
                "enterprise_code = 'x'",
                "is_secret = true",
                "is_direct = true",
                "source = 'x'",
                "external_id = 'x'",
                "lead_division_code = '141121'",
                "lead_department_code = '018'",
                "received_at = received_at - interval '1 d'",
                "due_at = due_at + interval '1 d'",
                "original_due_at = NULL",
                "is_due_provisional = true",
                "completed_at = '-infinity'",
                "declared_verdict = 'late'",
                "time_anomaly = 'grumble'",
            })
    void namesEachColumnOfTheRequestThatItsEventsDoNotMake(String change) {
        expect("UPDATE service_request SET " + change, 5, "row-differs", "service_request." + column(change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known_to = 'infinity'",
                "status = 'grumble'",
                "disposition = 'withdrawn'",
                "is_direct = true",
                "nature = 'grumble'",
                "subject_code = '01'",
                "township_code = NULL",
                "department_division_code = '141121'",
                "department_code = '018'",
                "received_at = received_at - interval '1 d'",
                "due_at = due_at + interval '1 us'",
                "original_due_at = NULL",
                "completed_at = '2023-09-22T02:00:00Z'",
                "dispatch_due_at = NULL",
                "dispatched_at = NULL",
                "declared_verdict = 'grumble'",
                "time_anomaly = 'grumble'",
                "source = 'x'",
            })
    void namesEachColumnThatFiguresAreCountedFrom(String change) {
        expect(
                "UPDATE request_state SET " + change + " WHERE version = 3",
                3,
                "row-differs",
                "request_state." + column(change));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM request_state WHERE version = 5 | 5 | request_state",
                "DELETE FROM request_state WHERE version = 2 | 2 | request_state.version",
                "UPDATE request_state SET known_from = known_from - interval '1 d' WHERE version = 1 | 1 | request_state.known_from",
                "INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition,"
                        + " is_direct, nature, received_at) SELECT division_code, request_id, 9, known_from, known_to, status,"
                        + " disposition, is_direct, nature, received_at FROM request_state WHERE version = 5"
                        + " | 9 | request_state",
                "UPDATE handling_cycle SET completed_at = completed_at - interval '1 d' | 5 | handling_cycle.completed_at",
                "UPDATE handling_cycle SET verdict = 'late' | 5 | handling_cycle.verdict",
                "UPDATE handling_cycle SET rule_pack = NULL | 5 | handling_cycle.rule_pack",
                "UPDATE handling_cycle SET calendar_version = calendar_version + 1 | 5 | handling_cycle.calendar_version",
                "UPDATE handling_cycle SET cycle_number = 2 | 5 | handling_cycle.cycle_number",
                "DELETE FROM handling_cycle | 5 | handling_cycle",
                "UPDATE assignment SET role = 'supporting' | 5 | assignment.role",
                "UPDATE assignment SET department_code = '018' | 5 | assignment.department_code",
                "UPDATE assignment SET acknowledged_at = NULL | 5 | assignment.acknowledged_at",
                "DELETE FROM assignment | 5 | assignment",
                "UPDATE request_clock SET step = 'grumble' WHERE step = 'dispatch' | 5 | request_clock.step",
                "UPDATE request_clock SET due_at = due_at + interval '1 d' WHERE step = 'completion' | 5 | request_clock.due_at",
                "UPDATE request_clock SET ended_at = NULL WHERE step = 'dispatch' | 5 | request_clock.ended_at",
                "UPDATE request_clock SET explanation = '{}' WHERE step = 'dispatch' | 5 | request_clock.explanation",
                "DELETE FROM request_clock WHERE step = 'acknowledgement' | 5 | request_clock.step",
                "DELETE FROM service_request | 5 | service_request",
            })
    void namesRowsThatTheEventsDoNotMake(String tampering, int brokenAt, String where) {
        expect(tampering, brokenAt, "row-differs", where);
    }

    @Test
    void takesTheRowOfAnotherNumberForNobodysRequest() {
        Story story = finished();
        change("UPDATE service_request SET number = '" + RequestNumber.random("141122") + "'");

        expect(story.number(), 5, "row-differs", "service_request.number");
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
    void namesARequestThatIsGoneAsAWhole() {
        RequestNumber number = finished().number();
        List.of(
                        "service_request",
                        "request_text",
                        "request_caller",
                        "request_message",
                        "handling_cycle",
                        "assignment",
                        "request_clock",
                        "request_event",
                        "request_state",
                        "clock_state")
                .forEach(table -> change("DELETE FROM " + table));

        expect(number, 1, "request-missing", "service_request");
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

    @Test
    void provesAClearCaseThatWasDispatchedAtOnce() {
        Story story = aRequest(requests)
                .dispatchedAtOnceTo(People.HOUSING)
                .registered()
                .acknowledged();

        assertThat(verify(story.number()).get("intact").asBoolean()).isTrue();
    }

    @Test
    void provesRequestsOfAnOldSystemOpenOrCompleted() {
        Instant received = Instant.parse("2023-09-01T02:00:00Z");
        Story open = imported("1", received, null);
        Story completed = imported("2", received, received.plusSeconds(3_600));
        Story impossible = imported("3", received, received.minusSeconds(3_600));

        open.acknowledged().replied();

        for (Story story : List.of(open, completed, impossible)) {
            JsonNode verification = verify(story.number());
            assertThat(verification.get("intact").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        }
    }

    private Story imported(String externalId, Instant receivedAt, @Nullable Instant completedAt) {
        ImportedRequest request = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                externalId,
                receivedAt,
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                receivedAt.plusSeconds(86_400),
                false,
                null,
                completedAt,
                false,
                null,
                "");
        return new Story(
                requests,
                Objects.requireNonNull(imports.importAll(People.OPERATOR, List.of(request))
                                .block())
                        .get(0)
                        .number());
    }

    @Test
    void verifiesForThoseWhoMayLookIntoTheDivisionOnly() {
        Story story = finished();
        BiConsumer<TestStaff, Integer> answers = (staff, status) -> staff.using(anyone)
                .get()
                .uri("/api/v1/requests/{number}/verification", story.number())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Void.class);

        answers.accept(TestStaff.in(People.LVLIANG, Role.AUDITOR), 200);
        answers.accept(TestStaff.in("141121", Role.AUDITOR), 403);
        answers.accept(TestStaff.with(Role.OPERATOR), 403);
    }

    private void expect(String tampering, int brokenAt, String finding, String where) {
        RequestNumber number = finished().number();

        change(tampering);

        expect(number, brokenAt, finding, where);
    }

    private void expect(RequestNumber number, int brokenAt, String finding, String where) {
        JsonNode verification = verify(number);

        assertThat(verification.path("finding").asText()).as("%s", verification).isEqualTo(finding);
        assertThat(verification.path("brokenAt").asInt()).isEqualTo(brokenAt);
        assertThat(verification.path("where").asText()).isEqualTo(where);
        assertThat(verification.path("intact").asBoolean()).isFalse();
        assertThat(verification.toString()).doesNotContain("三丰", "12345678");
    }

    private static String column(String change) {
        return change.substring(0, change.indexOf(' '));
    }

    private Story finished() {
        return registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();
    }

    private Story registered() {
        JsonNode answer = TestStaff.with(Role.OPERATOR)
                .using(anyone)
                .post()
                .uri("/api/v1/requests")
                .bodyValue(CALL)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return new Story(
                requests,
                new RequestNumber(Objects.requireNonNull(answer).get("number").asText()));
    }

    private JsonNode verify(RequestNumber number) {
        return Objects.requireNonNull(TestStaff.with(Role.AUDITOR)
                .using(anyone)
                .get()
                .uri("/api/v1/requests/{number}/verification", number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private void change(String sql) {
        assertThat(database.sql(sql).fetch().rowsUpdated().block()).isPositive();
    }

    private String value(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
