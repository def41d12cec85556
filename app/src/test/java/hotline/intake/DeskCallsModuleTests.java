package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calls as a telephone system sends them, until somebody has taken or returned them. */
@HotlineTest
class DeskCallsModuleTests {

    private static final String PHONE = "13834567890";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private TestStaff person;
    private Pages operator;

    @BeforeEach
    void signIn() {
        person = TestStaff.with(Role.OPERATOR);
        operator = Pages.of(person, client);
    }

    @Test
    void aRingingCallOpensTheDeskWithItsNumber() {
        call("c1", "ringing");

        assertThat(operator.get("/register/calls", 200)).contains("来电振铃", PHONE, "填写来电");
        assertThat(operator.get(take("c1"), 200)).contains("value=\"" + PHONE + "\"");
        assertThat(operator.get("/register/calls", 200)).doesNotContain(PHONE);
    }

    @Test
    void takingTheSameCallAgainOpensTheSameForm() {
        call("c1", "ringing");

        assertThat(take("c1")).isEqualTo(take("c1"));
    }

    @Test
    void nobodyTakesACallThatSomebodyHas() {
        call("c1", "ringing");
        take("c1");

        Pages.of(TestStaff.with(Role.OPERATOR), client)
                .post("/register/calls/take", "call", "c1")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aCallForOneTelephoneIsShownThereAlone() {
        call("c1", "answered", "agent", person.username());

        assertThat(operator.get("/register/calls", 200)).contains("已接通", "data-mine");
        assertThat(Pages.of(TestStaff.with(Role.OPERATOR), client).get("/register/calls", 200))
                .doesNotContain(PHONE);
    }

    @ParameterizedTest
    @CsvSource({"ringing,answered,answered", "missed,ringing,missed", "answered,answered,answered"})
    void eventsThatComeTwiceOrLateChangeNothing(String first, String second, String kind) {
        call("c1", first);
        call("c1", second);

        assertThat(one("SELECT kind FROM phone_call")).isEqualTo(kind);
    }

    @Test
    void aMissedCallWaitsUntilItIsReturned() {
        call("c1", "missed");
        assertThat(operator.get("/register/calls", 200)).contains("未接来电 1 个", PHONE);

        operator.post("/register/calls/returned", "call", "c1").expectStatus().isSeeOther();

        assertThat(operator.get("/register/calls", 200)).doesNotContain(PHONE);
    }

    @Test
    void aMissedCallThatIsCalledBackIsReturned() {
        call("c1", "missed");

        assertThat(operator.get(take("c1"), 200))
                .contains("value=\"" + PHONE + "\"")
                .doesNotContain("未接来电");
    }

    @Test
    void aCallStopsRingingByItself() {
        call("c1", "ringing");

        clock.advance(Duration.ofMinutes(4));

        assertThat(operator.get("/register/calls", 200)).doesNotContain(PHONE);
    }

    @Test
    void theNumberLiesInTheDatabaseSealed() {
        call("c1", "ringing");

        assertThat(one("SELECT encode(caller, 'escape') FROM phone_call")).doesNotContain(PHONE);
    }

    @Test
    void otherDivisionsAndClerksSeeNothing() {
        call("c1", "missed");

        assertThat(Pages.of(TestStaff.in(TestStaff.CITY, Role.OPERATOR), client).get("/register/calls", 200))
                .doesNotContain(PHONE);
        Pages.of(TestStaff.clerkOf("015"), client).get("/register/calls", 403);
    }

    @Test
    void aShiftLeavesANoteToTheNext() {
        operator.post("/register/shift", "note", "李女士等回电").expectStatus().isSeeOther();

        assertThat(Pages.of(TestStaff.with(Role.OPERATOR), client).get("/register?form=x", 200))
                .contains("李女士等回电", person.actor().name());
        operator.post("/register/shift", "note", " ").expectStatus().isEqualTo(400);
    }

    private void call(String id, String kind, String... more) {
        Map<String, String> event = new LinkedHashMap<>(Map.of(
                "callId",
                id,
                "callerNumber",
                PHONE,
                "calledNumber",
                "12345",
                "kind",
                kind,
                "at",
                clock.instant().toString()));
        for (int i = 0; i < more.length; i += 2) {
            event.put(more[i], more[i + 1]);
        }
        operator.client()
                .post()
                .uri("/api/v1/calls")
                .bodyValue(event)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @CanIgnoreReturnValue
    private String take(String id) {
        return Objects.requireNonNull(operator.post("/register/calls/take", "call", id)
                        .expectStatus()
                        .isSeeOther()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();
    }

    private String one(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
