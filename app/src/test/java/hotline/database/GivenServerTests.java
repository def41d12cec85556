package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.database.DatabaseRefusal.Reason;
import hotline.shared.start.StartRefusalReporter;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GivenServerTests {

    private static OpenFolder folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() {
        folder = OpenFolder.create();
        server = EmbeddedPostgres.start(folder.path());
    }

    @AfterAll
    static void stopServer() {
        server.close();
        folder.close();
    }

    @Test
    void isContentWithAServerThatWillDo() {
        DatabaseAddress address = DatabaseAddress.of(server.url(), server.user(), server.password());

        assertThatCode(() -> GivenServer.check(address)).doesNotThrowAnyException();
    }

    @Test
    void namesAWrongPassword() {
        assertThat(reasonFor(server.url(), "wrong")).isEqualTo(Reason.SIGN_IN_REFUSED);
    }

    @Test
    void namesAMissingDatabase() {
        assertThat(reasonFor(server.url() + "2", server.password())).isEqualTo(Reason.NO_SUCH_DATABASE);
    }

    @Test
    void namesAServerThatDoesNotAnswer() {
        assertThat(reasonFor("postgresql://127.0.0.1:" + FreePort.choose() + "/hotline", "any"))
                .isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void wordsEveryRefusalInBothLanguages(Reason reason) {
        String said = StartRefusalReporter.inBothLanguages(new DatabaseRefusal(reason, Map.of()));

        assertThat(said).doesNotContain("refusal.").contains(" / ").hasLineCount(1);
    }

    private static Reason reasonFor(String url, String password) {
        DatabaseAddress address = DatabaseAddress.of(url, "hotline", password);
        return catchThrowableOfType(DatabaseRefusal.class, () -> GivenServer.check(address))
                .reason();
    }
}
