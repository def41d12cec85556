package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hotline.database.DatabaseRefusal.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataFolderTests {

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
    void isFreeAgainAfterItsProgramEnds() {
        DataFolder.claim(folder.path()).close();

        try (DataFolder again = DataFolder.claim(folder.path())) {
            assertThat(again.postgres()).isDirectory();
        }
    }

    @Test
    void refusesAPlaceWhereNoFolderCanBe() throws Exception {
        Path file = Files.createFile(folder.path().resolve("file"));

        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_UNUSABLE));
    }

    @Test
    void removesHalfMadeFolders() throws Exception {
        Path half = Files.createDirectories(folder.path().resolve("postgresql/18.new-123/data"));

        DataFolder.claim(folder.path()).close();

        assertThat(half).doesNotExist();
    }

    @Test
    void keepsTheDatabaseElsewhereWhereItsUserCannotPass() throws Exception {
        assumeTrue(ServerUser.ownerOf(Path.of("/proc/self")).isRoot(), "only root starts PostgreSQL as another user");
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));

        try (DataFolder data = DataFolder.claim(folder.path().resolve("data"))) {
            assertThat(data.postgres()).startsWithRaw(Path.of("/var/lib/hotline"));
            assertThat(data.user().reaches(data.postgres())).isTrue();
            Files.delete(data.postgres());
        }
    }

    @Test
    void findsTheDatabaseThatLiesElsewhereAgain() throws Exception {
        assumeTrue(ServerUser.ownerOf(Path.of("/proc/self")).isRoot(), "only root starts PostgreSQL as another user");
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
        Path first;
        try (DataFolder data = DataFolder.claim(folder.path())) {
            first = data.postgres();
        }

        try (DataFolder data = DataFolder.claim(folder.path())) {
            assertThat(data.postgres()).isEqualTo(first);
            Files.delete(first);
        }
    }
}
