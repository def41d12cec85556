package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is typed at the desk is kept by the server until the call ends, and for nobody else. */
@HotlineTest
class DraftsModuleTests {

    private static final String[] TYPED = {
        "key", "call-1", "nature", "help", "phone", "13834567890", "name", "张三", "text", "天宁镇东街路灯坏了三天", "answer", "已转告"
    };

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
    void comesBackIntoItsFormAfterAReload() {
        keep(204, TYPED);

        assertThat(operator.get("/register?form=call-1", 200))
                .contains("value=\"13834567890\"", "value=\"张三\"", "天宁镇东街路灯坏了三天", "已转告");
    }

    @Test
    void isOfferedAtTheDeskToWhomItBelongsAndNobodyElse() {
        keep(204, TYPED);

        assertThat(operator.get("/register?form=call-2", 200))
                .contains("未完成的来电（1）", "尾号 7890", "/register?form=call-1");
        Pages other = Pages.of(TestStaff.with(Role.OPERATOR), client);
        assertThat(other.get("/register?form=call-1", 200)).doesNotContain("张三", "未完成的来电（");
    }

    @Test
    void liesInTheDatabaseSealed() {
        keep(204, TYPED);

        assertThat(drafts("SELECT encode(content, 'escape') FROM call_draft")).doesNotContain("13834567890", "nature");
    }

    @Test
    void goesWithTheEndOfItsCallAndDoesNotComeBack() {
        keep(204, TYPED);
        operator.post("/register", "key", "call-1", "end", "nuisance")
                .expectStatus()
                .isSeeOther();

        keep(409, TYPED);

        assertThat(drafts("SELECT CAST(count(*) AS text) FROM call_draft")).isEqualTo("0");
    }

    @Test
    void goesWithARequestThatIsRegistered() {
        keep(204, TYPED);

        operator.post("/register", "key", "call-1", "end", "hold", "nature", "help", "channel", "phone", "text", "路灯")
                .expectStatus()
                .isSeeOther();

        assertThat(drafts("SELECT CAST(count(*) AS text) FROM call_draft")).isEqualTo("0");
    }

    @Test
    void ofNothingIsNotKept() {
        keep(204, TYPED);

        keep(204, "key", "call-1", "channel", "phone", "urgency", "normal", "text", " ");

        assertThat(drafts("SELECT CAST(count(*) AS text) FROM call_draft")).isEqualTo("0");
    }

    @Test
    void canBeThrownAway() {
        keep(204, TYPED);

        operator.post("/register/draft/discard", "key", "call-1").expectStatus().isSeeOther();

        assertThat(operator.get("/register?form=call-1", 200)).doesNotContain("13834567890");
    }

    @Test
    void keepsOutWhatCannotBeStored() {
        keep(204, "key", "call-1", "text", "路灯\u0000坏了");

        assertThat(operator.get("/register?form=call-1", 200)).contains("路灯坏了");
    }

    private void keep(int status, String... fields) {
        operator.post("/register/draft", fields).expectStatus().isEqualTo(status);
    }

    private String drafts(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().block());
    }
}
