package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestDatabase;
import hotline.testing.TestStaff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@HotlineTest
class DeadlineModuleTests {

    private static final String SECOND_VERSION =
            """
            INSERT INTO rule_pack (code, version, document, recorded_at)
            SELECT code, 3, document || '{"version": 3}', recorded_at FROM rule_pack WHERE code = 'lvliang' AND version = 2;
            INSERT INTO division_rule_pack (division_code, in_force_from, code, version)
            VALUES ('141122', '2023-07-01T00:00:00+08:00', 'lvliang', 3)
            """;

    @Autowired
    private WebTestClient http;

    @Autowired
    private RulePacks packs;

    @Autowired
    private ShippedRulePack shipped;

    @Test
    void everyDivisionGoesByTheShippedPackUnlessItChooses() {
        RulePack pack = now(shipped.run().then(packs.inForce("140000", Instant.parse("2011-01-01T00:00:00Z"))));

        assertThat(pack).isEqualTo(RulePacks.shipped());
    }

    @Test
    void aDivisionsChoiceHoldsFromItsInstantOn() throws SQLException {
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SECOND_VERSION);
        }

        assertThat(version("141122", "2023-06-30T15:59:59Z")).isEqualTo(2);
        assertThat(version("141122", "2023-06-30T16:00:00Z")).isEqualTo(3);
        assertThat(version("141121", "2023-09-22T02:00:00Z")).isEqualTo(2);
    }

    @Test
    void showsThePacksWithTheirRegulations() {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .get()
                .uri("/api/v1/rule-packs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].pack.code")
                .isEqualTo("lvliang")
                .jsonPath("$[0].pack.rules.length()")
                .isEqualTo(15)
                .jsonPath("$[0].pack.rules[?(@.step == 'dispatch')].limit.time.unit")
                .isEqualTo("working-hour");
    }

    @Test
    void tellsAnOperatorWhenItWouldBeDue() {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .get()
                .uri(
                        "/api/v1/deadlines/preview?nature=help&urgency=urgent&receivedAt={at}",
                        "2023-09-22T10:00:00+08:00")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.step == 'completion')].dueText")
                .isEqualTo("2023-10-07 24:00")
                .jsonPath("$[?(@.step == 'completion')].due")
                .isEqualTo("2023-10-08T00:00:00+08:00")
                .jsonPath("$[?(@.step == 'response')].dueText")
                .isEqualTo("2023-09-22 10:30");
    }

    @Test
    void tellsThatPraiseHasNoDeadline() {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .get()
                .uri("/api/v1/deadlines/preview?nature=praise")
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.step == 'completion')].basis")
                .isEqualTo("表扬不设办结时限")
                .jsonPath("$[?(@.step == 'completion')].due")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-28T18:00:00+08:00, 2023-09-28 18:00",
        "2023-09-22T09:00:00+08:00, 2023-09-22 09:00",
        "2023-12-01T00:00:00+08:00, 2023-10-07 24:00"
    })
    void previewsAnUpperPlatformsLimitWhereThatComesFirst(String limit, String due) {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .get()
                .uri(
                        "/api/v1/deadlines/preview?nature=help&receivedAt={at}&superiorDueAt={limit}",
                        "2023-09-22T10:00:00+08:00",
                        limit)
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.step == 'completion')].dueText")
                .isEqualTo(due)
                .jsonPath("$[?(@.step == 'dispatch')].dueText")
                .isEqualTo("2023-09-22 16:00");
    }

    @Test
    void anAdministratorChoosesAPackForTheOwnDivision() {
        choose("lvliang", 1, "2023-10-01T00:00:00+08:00").expectStatus().isOk();

        assertThat(now(packs.choices("141122"))).hasSize(2);
        assertThat(now(packs.choices("141121"))).hasSize(1);
        choose("lvliang", 1, "2023-10-01T00:00:00+08:00").expectStatus().isEqualTo(409);
    }

    @Test
    void aChoiceIsOfAPackThatIsThereAndNeverForThePast() {
        choose("lvliang", 9, "2023-10-01T00:00:00+08:00").expectStatus().isNotFound();
        choose("lvliang", 1, "2023-09-01T00:00:00+08:00").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "3000-01-01T00:00:00Z"})
    void aChoiceIsForAYearThatSomebodyMeans(String inForceFrom) {
        choose("lvliang", 1, inForceFrom)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("inForceFrom")
                .jsonPath("$.fields[0].message")
                .value(not("field.no-such-year"));
    }

    private WebTestClient.ResponseSpec choose(String code, int version, String inForceFrom) {
        return TestStaff.with(Role.ADMINISTRATOR)
                .using(http)
                .put()
                .uri("/api/v1/rule-packs/choice")
                .bodyValue(Map.of("code", code, "version", version, "inForceFrom", inForceFrom))
                .exchange();
    }

    private int version(String divisionCode, String at) {
        return now(packs.inForce(divisionCode, Instant.parse(at))).version();
    }

    private static <T> T now(Mono<T> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
