package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestDatabase;
import hotline.testing.TestStaff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RegisteringModuleTests {

    @Autowired
    WebTestClient client;

    private WebTestClient operator;

    @BeforeEach
    void signsIn() {
        operator = TestStaff.with(Role.OPERATOR).using(client);
    }

    @Test
    void answersNumberDepartmentDeadlineAndEveryStep() {
        register(aCall())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "false")
                .expectBody()
                .jsonPath("$.number")
                .value(number ->
                        assertThat((String) number).startsWith("141122").hasSize(17))
                .jsonPath("$.status")
                .isEqualTo("registered")
                .jsonPath("$.proposals[0].name")
                .isEqualTo("县集中供热公司")
                .jsonPath("$.proposals[0].reasons[0].text")
                .isNotEmpty()
                .jsonPath("$.dueAt")
                .isEqualTo("2023-10-07T16:00:00Z")
                .jsonPath("$.explanation.text")
                .value(containsString("国庆"))
                .jsonPath("$.clocks[?(@.step == 'dispatch')].dueAt")
                .isNotEmpty()
                .jsonPath("$.provisional")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001"})
    void namesEveryWrongFieldAtOnce(String unstorable) {
        Map<String, Object> call = aCall();
        call.put("nature", "grumble");
        call.put("text", "有" + unstorable + "控制字符");
        call.put("subjectCode", "nonsense" + unstorable);
        call.put("urgency", "normal" + unstorable);
        call.put("place", Map.of("townshipCode", "141121100", "villageCode", "1" + unstorable, "longitude", 112.1));
        call.put("caller", Map.of("phone", "1381234", "wishesCallBack", true));
        call.put("enterprise", Map.of("creditCode", "B1350100M000100Y44"));

        register(call)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(hasItems(
                        "nature",
                        "text",
                        "urgency",
                        "subjectCode",
                        "place.townshipCode",
                        "place.villageCode",
                        "place.latitude",
                        "caller.phone",
                        "enterprise.creditCode"))
                .jsonPath("$.fields[?(@.field == 'nature')].texts.en")
                .value(hasItem(containsString("tip-off")));
    }

    @Test
    void anOldCodeWhoseCheckCharacterIsWrongNeedsAConfirmation() {
        Map<String, Object> call = aCall();
        call.put("enterprise", Map.of("creditCode", "91350100M000100Y44"));

        register(call)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("enterprise.creditCodeConfirmed")
                .jsonPath("$.fields[0].texts.en")
                .value(containsString("creditCodeConfirmed"));
        call.put("enterprise", Map.of("creditCode", "91350100M000100Y44", "creditCodeConfirmed", true));
        register(call).expectStatus().isCreated();
    }

    @Test
    void codesAreReadInWhateverWidthAndWithBlanks() {
        Map<String, Object> call = aCall();
        call.put("place", Map.of("townshipCode", "１４１１２２ １００"));
        call.put("caller", Map.of("phone", "０３５８－３０２２３４５－８０１"));
        call.put("enterprise", Map.of("creditCode", "９１３５０１００ m000 100y43"));

        register(call).expectStatus().isCreated();
    }

    @Test
    void registersAnOrderFromAboveOnce() {
        Map<String, Object> order = aCall();
        order.put("channel", "superior");
        order.put("superior", Map.of("platform", "吕梁市", "number", "LL-7", "dueAt", "2023-09-28T16:00:00Z"));

        register(order)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.dueAt")
                .isEqualTo("2023-09-28T16:00:00Z");
        register(order)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/order-registered");
    }

    @Test
    void anOrderFromAboveIsWholeOrNone() {
        Map<String, Object> half = aCall();
        half.put("channel", "superior");
        half.put("superior", Map.of("platform", "吕梁市"));
        Map<String, Object> stray = aCall();
        stray.put("superior", Map.of("platform", "吕梁市"));

        register(half)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(hasItems("superior.number", "superior.dueAt"));
        register(stray).expectStatus().isEqualTo(422);
    }

    @Test
    void refusesUnknownFieldsByName() {
        Map<String, Object> call = aCall();
        call.put("colour", "red");

        register(call)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("colour");
    }

    @Test
    void dispatchesAClearCaseAtOnceWhereTheDivisionAllowsIt() {
        allowClearCases();
        Map<String, Object> call = aCall();
        call.put("subjectCode", "0102");

        register(call)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("dispatched")
                .jsonPath("$.department.code")
                .isEqualTo("005")
                .jsonPath("$.clocks[?(@.step == 'acknowledgement')].dueAt")
                .isNotEmpty();
    }

    @Test
    void dispatchesNothingAtOnceToATownshipThatTheCatalogueBars() {
        allowClearCases();
        // reorganised after the catalogue named it
        execute("UPDATE department SET kind = 'township' WHERE code = '007'");
        Map<String, Object> call = aCall();
        call.put("subjectCode", "0702");

        register(call)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("registered")
                .jsonPath("$.proposals[0].department.code")
                .isNotEmpty()
                .jsonPath("$.proposals[?(@.department.code == '007')]")
                .isEmpty();
    }

    @Test
    void waitsForAPersonWhereTheCaseIsNotClear() {
        allowClearCases();
        Map<String, Object> call = aCall();
        call.put("title", "请帮忙");
        call.put("text", "有件事想请政府帮忙");

        register(call)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("registered")
                .jsonPath("$.proposals[0].reasons[0].text")
                .isNotEmpty();
    }

    @Test
    void showsTheEnterpriseByCodeAndName() {
        Map<String, Object> call = aCall();
        call.put("enterprise", Map.of("creditCode", "91350100m000100y43", "name", "某某有限公司"));
        JsonNode answer = register(call)
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        operator.get()
                .uri(Objects.requireNonNull(answer).at("/links/self").asText())
                .exchange()
                .expectBody()
                .jsonPath("$.enterpriseCode")
                .isEqualTo("91350100M000100Y43")
                .jsonPath("$.enterpriseName")
                .isEqualTo("某某有限公司")
                .jsonPath("$.place.township.code")
                .isEqualTo("141122100");
    }

    @Test
    void refusesClerks() {
        WebTestClient clerk = TestStaff.clerkOf("015").using(client);

        clerk.post()
                .uri("/api/v1/requests")
                .bodyValue(aCall())
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
    }

    @Test
    void refusesABodyThatIsNone() {
        for (String body : new String[] {"", "{", "[]", "null", "\"text\""}) {
            operator.post()
                    .uri("/api/v1/requests")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody(Void.class);
        }
    }

    private void allowClearCases() {
        execute("UPDATE division SET dispatches_clear_cases = true WHERE code = '141122'");
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private WebTestClient.ResponseSpec register(Map<String, Object> call) {
        return operator.post().uri("/api/v1/requests").bodyValue(call).exchange();
    }

    static Map<String, Object> aCall() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("nature", "complaint");
        call.put("channel", "phone");
        call.put("title", "暖气不热");
        call.put("text", "天宁镇东关小区供热温度不达标，暖气费已经交了，请热力公司尽快处理。");
        call.put("place", Map.of("villageCode", "141122100004"));
        call.put("caller", Map.of("name", "张三丰", "phone", "138 1234 5678", "wishesCallBack", true));
        return call;
    }
}
