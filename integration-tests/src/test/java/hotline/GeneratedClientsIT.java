package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that openapi-generator makes from the running program's API document compile, and by generated code alone a
 * request is walked from registering to closing, a stale version is refused and files are uploaded.
 */
class GeneratedClientsIT {

    private static final String ADMIN_PASSWORD = "admin password of the clients";
    private static final String WALKED = "register dispatch acknowledge reply close";

    private static final TestFolder FOLDER = TestFolder.create();
    private static final RunningHotline HOTLINE =
            RunningHotline.launch(List.of(), FOLDER.data(), Map.of("HOTLINE_ADMIN_PASSWORD", ADMIN_PASSWORD));

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        HOTLINE.awaitReady();
        ClientWorkshop.generate(new StaffAccounts(HOTLINE, ADMIN_PASSWORD).get("/v3/api-docs"));
    }

    @AfterAll
    static void end() {
        HOTLINE.close();
        FOLDER.close();
    }

    @Test
    void theClientOnTheJdkWalksARequest() throws Exception {
        assertWalked(javaWalk("native"));
    }

    @Test
    void theClientOnOkHttpWalksARequest() throws Exception {
        assertWalked(javaWalk("okhttp-gson"));
    }

    @Test
    void theTypeScriptClientWalksARequest() throws Exception {
        assertWalked(ClientWorkshop.runTypeScript("walk", root(), "typescript", ADMIN_PASSWORD));
    }

    private static String javaWalk(String client) throws Exception {
        try (ClientWorkshop.Compiled compiled = ClientWorkshop.compileJava(client)) {
            return (String) compiled.type("hotline.walk.Walk")
                    .getMethod("number", String.class, String.class, String.class)
                    .invoke(null, root(), client, ADMIN_PASSWORD);
        } catch (InvocationTargetException failed) {
            throw new AssertionError("The walk failed", failed.getCause());
        }
    }

    private static void assertWalked(String number) throws SQLException {
        assertThat(new OwnDatabase(FOLDER.data()).courses()).containsEntry(number, WALKED);
    }

    /** Clients put paths behind it that begin with a slash. */
    private static String root() {
        String url = HOTLINE.url("/").toString();
        return url.substring(0, url.length() - 1);
    }
}
