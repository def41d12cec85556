package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartAndStopIT {

    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    private TestFolder folder;
    private OwnDatabase database;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void stopsWithItsDatabaseOnCtrlC() {
        try (RunningHotline hotline = RunningHotline.start(folder.data())) {
            assertThat(database.processes()).isNotEmpty();

            assertThat(hotline.interrupt()).isEqualTo(INTERRUPTED);

            assertThat(hotline.output()).contains("Graceful shutdown complete");
            assertThat(database.processes()).isEmpty();
        }
    }

    @Test
    void comesUpAgainOnTheSameFolder() {
        try (RunningHotline first = RunningHotline.start(folder.data())) {
            assertThat(first.stop()).isEqualTo(TERMINATED);
        }

        try (RunningHotline second = RunningHotline.start(folder.data())) {
            assertThat(second.stop()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void refusesAFolderThatAnotherOneHolds() {
        try (RunningHotline first = RunningHotline.start(folder.data());
                RunningHotline second = RunningHotline.launch(List.of(), folder.data(), Map.of())) {
            assertThat(second.awaitEnd()).isNotZero();

            assertThat(second.output())
                    .contains("is in use by another running Hotline")
                    .doesNotContain("\tat ");
            assertThat(first.isReady()).isTrue();
            assertThat(first.stop()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void runsAsAnOrdinaryUser() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "already an ordinary user");
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

        try (RunningHotline hotline = RunningHotline.launch(asNobody, folder.data(), Map.of())) {
            hotline.awaitReady();
            assertThat(Files.getOwner(folder.data()).getName()).isEqualTo("nobody");
            assertThat(hotline.stop()).isEqualTo(TERMINATED);
            assertThat(database.processes()).isEmpty();
        }
    }
}
