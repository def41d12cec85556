package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmasterTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private OpenFolder folder;

    @BeforeEach
    void createFolder() {
        folder = OpenFolder.create();
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void stopsAServerThatAKilledProgramLeftBehind() throws Exception {
        Postmaster left = postmasterOn(FreePort.choose());
        left.start();
        ProcessHandle orphan = left.running().orElseThrow();
        Postmaster next = postmasterOn(FreePort.choose());

        next.start();

        assertThat(Postmaster.lives(orphan)).isFalse();
        assertThat(next.running()).isPresent();
        next.stop();
    }

    @Test
    void startsAlthoughTheProcessNumberOfAKilledServerWasGivenAgain() throws Exception {
        Postmaster postmaster = postmasterOn(FreePort.choose());
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");

        postmaster.start();

        assertThat(postmaster.running()).isPresent();
        postmaster.stop();
    }

    @Test
    void startsAlthoughAKilledServersProcessesStillRun() throws Exception {
        Postmaster postmaster = postmasterOn(FreePort.choose());
        postmaster.start();
        List<ProcessHandle> backends =
                postmaster.running().orElseThrow().children().toList();
        postmaster.running().orElseThrow().destroyForcibly();

        postmaster.start();

        assertThat(postmaster.running()).isPresent();
        assertThat(backends).noneMatch(Postmaster::lives);
        postmaster.stop();
    }

    @Test
    void leavesNoProcessWhenItStops() throws Exception {
        Postmaster postmaster = postmasterOn(FreePort.choose());
        postmaster.start();
        ProcessHandle server = postmaster.running().orElseThrow();
        List<ProcessHandle> backends = server.children().toList();

        postmaster.stop();

        assertThat(Postmaster.lives(server)).isFalse();
        assertThat(backends).isNotEmpty().noneMatch(Postmaster::lives);
    }

    @Test
    void comesBackOnTheSamePortWhenItIsKilled() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path())) {
            ProcessHandle.of(pidInFile()).orElseThrow().destroyForcibly();

            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertThat(answers(server))
                    .isTrue());
        }
    }

    @Test
    void replacesProgramsOfAnotherVersion() throws Exception {
        Path older = Files.createDirectories(folder.path().resolve("postgresql/binaries-older"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path())) {
            assertThat(answers(server)).isTrue();
        }

        assertThat(older).doesNotExist();
    }

    private Postmaster postmasterOn(int port) throws IOException {
        try (DataFolder data = DataFolder.claim(folder.path())) {
            Binaries binaries = Binaries.unpackedIn(data.postgres());
            return new Postmaster(binaries, data.user(), Cluster.in(data.postgres(), binaries, data.user()), port);
        }
    }

    private Path pidFile() {
        return folder.path().resolve("postgresql/18/data/postmaster.pid");
    }

    private long pidInFile() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }

    private static boolean answers(EmbeddedPostgres server) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:" + server.url(), server.user(), server.password())) {
            return connection.isValid(1);
        }
    }
}
