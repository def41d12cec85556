package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.RequestNumber;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The bar of the desk: each call ends by one button, once, and no request is lost on the way. */
@HotlineTest
class CallEndsModuleTests {

    private static final String TEXT = "天宁镇东街路灯坏了三天";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    private Pages operator;

    @BeforeEach
    void signIn() {
        operator = Pages.of(TestStaff.with(Role.OPERATOR), client);
    }

    @Test
    void dispatchesToTheFirstProposal() {
        String next = end("end", "dispatch");

        assertThat(next).startsWith("/register?form=").contains("&end=dispatch&ended=141122");
        assertThat(operator.get(next, 200)).contains("已登记并派单", "县住房和城乡建设管理局", "待签收", "办结时限 2023-10-07 24:00");
        assertThat(status()).isEqualTo("dispatched");
    }

    @Test
    void dispatchesToTheDepartmentThatWasChosen() {
        end("end", "dispatch", "department", "141122:020");

        assertThat(one("SELECT lead_department_code FROM service_request")).isEqualTo("020");
    }

    @Test
    void registersOnlyWhereSomebodyElseChooses() {
        assertThat(operator.get(end("end", "hold"), 200)).contains("已登记，待派单");
        assertThat(status()).isEqualTo("registered");
    }

    @Test
    void leavesClearCasesToTheOperatorToo() {
        one("UPDATE division SET dispatches_clear_cases = true WHERE code = '141122' RETURNING code");

        end("end", "hold");

        assertThat(status()).isEqualTo("registered");
    }

    @ParameterizedTest
    @CsvSource({
        "answer,completed,answer,已告知办理地点,x,x",
        "transfer,transferred,transferTarget,police,transferNote,有人持刀",
        "decline,declined,declineReason,litigation,declineRoute,请向法院起诉"
    })
    void answersTransfersAndDeclines(String end, String status, String field, String value, String other, String note) {
        end("end", end, field, value, other, note);

        assertThat(status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"answer,请填写答复内容", "transfer,请选择移交给哪里", "decline,请填写已告知来电人的办理途径", "repeat-call,请先填写来电号码"})
    void anEndWithoutItsWordsRegistersNothingAndSaysWhatIsMissing(String end, String missing) {
        String html = Pages.body(operator.post("/register", with("end", end)), 422);

        assertThat(html).contains(missing, "天宁镇东街路灯坏了三天");
        assertThat(count("service_request")).isZero();
    }

    @Test
    void wordsAndFieldsThatAreWrongAreNamedTogether() {
        String html = Pages.body(operator.post("/register", "key", "k", "end", "answer", "phone", "无"), 422);

        assertThat(html).contains("nature-error", "text-error", "caller-phone-error", "end-answer-error");
    }

    @Test
    void sendingTheSameFormAgainDoesNothingTwice() {
        end("end", "dispatch");

        String again = end("end", "dispatch");

        assertThat(again).contains("again=true");
        assertThat(operator.get(again, 200)).contains("没有再登记一次");
        assertThat(count("request_event")).isEqualTo(2);
    }

    @Test
    void anActThatIsRefusedLosesNoRequest() {
        String next = end("end", "dispatch", "department", "999");

        String html = operator.get(next, 200);

        assertThat(html).contains("已登记，但没有“登记并派单”", "打开该诉求继续办理", "待派单");
        assertThat(status()).isEqualTo("registered");
    }

    @Test
    void aRepeatCallKeepsWhatWasTypedAndGivesTheEarlierNumber() {
        String number = number(end("end", "hold"));

        String next = end("key", "second", "end", "repeat-call", "repeatOf", number, "text", "还是没有人来修");

        assertThat(number(next)).isEqualTo(number);
        assertThat(operator.get(next, 200)).contains("已记为催单", spoken(number));
        assertThat(operator.get("/requests/" + number, 200)).contains("还是没有人来修");
        assertThat(count("service_request")).isEqualTo(1);
    }

    @Test
    void aRepeatCallNeedsNoWords() {
        String number = number(end("end", "hold"));

        end("key", "second", "end", "repeat-call", "repeatOf", number, "text", "");

        assertThat(operator.get("/requests/" + number, 200)).contains("来电人再次来电催办。");
    }

    @Test
    void aCallWithoutARequestIsCounted() {
        String next = end("end", "nuisance");

        assertThat(operator.get(next, 200)).contains("已计为骚扰或错拨", "今天 1 个来电", "其中骚扰或错拨 1 个");
        assertThat(count("service_request")).isZero();
    }

    @Test
    void theDayHoldsTheCallsOfTheOperatorAlone() {
        String next = end("end", "hold");

        assertThat(operator.get("/register?form=x", 200)).contains("今天 1 个来电", spoken(number(next)));
        assertThat(Pages.of(TestStaff.with(Role.OPERATOR), client).get("/register?form=x", 200))
                .doesNotContain("今天 1 个来电");
    }

    /** Fields that are named again take the place of the call's own. */
    @CanIgnoreReturnValue
    private String end(String... fields) {
        URI next = Objects.requireNonNull(operator.post("/register", with(fields))
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        return next.toString();
    }

    private static String[] with(String... fields) {
        Map<String, String> call = new LinkedHashMap<>(
                Map.of("key", "one-form", "nature", "help", "channel", "phone", "text", TEXT, "phone", "13834567890"));
        for (int i = 0; i < fields.length; i += 2) {
            call.put(fields[i], fields[i + 1]);
        }
        return call.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String number(String address) {
        return address.replaceAll(".*ended=(\\d{17}).*", "$1");
    }

    private static String spoken(String number) {
        return new RequestNumber(number).spoken();
    }

    private String status() {
        return one("SELECT status FROM service_request");
    }

    private long count(String table) {
        return Long.parseLong(one("SELECT CAST(count(*) AS text) FROM " + table));
    }

    @CanIgnoreReturnValue
    private String one(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
