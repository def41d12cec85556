package hotline.intake.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.intake.protection.KeyFileRefusal.Reason;
import hotline.shared.start.StartRefusalReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTests {

    private static final String KEY = "A".repeat(43) + "=";

    private final Path folder;

    KeyFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void makesAFileBesideTheDataThatOnlyItsOwnerReads() throws IOException {
        Keyring made = ProtectionConfiguration.keys(null, folder.resolve("data"), true);

        Path file = folder.resolve("data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ProtectionConfiguration.keys(null, folder.resolve("data"), true)
                        .fingerprint())
                .isEqualTo(made.fingerprint());
    }

    @Test
    void makesOtherKeysForEachInstallation() {
        String one =
                ProtectionConfiguration.keys(null, folder.resolve("one"), true).fingerprint();
        String other = ProtectionConfiguration.keys(null, folder.resolve("other"), true)
                .fingerprint();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void makesNoKeysForADatabaseOfSomebodyElse() {
        assertThat(refusal(null, false)).isEqualTo(Reason.KEY_FILE_NOT_NAMED);
        assertThat(refusal(folder.resolve("none.key"), false)).isEqualTo(Reason.KEY_FILE_MISSING);
    }

    @Test
    void refusesKeysInsideTheData() {
        assertThat(refusal(folder.resolve("data/keys"), true)).isEqualTo(Reason.KEY_FILE_INSIDE_DATA);
    }

    @Test
    void encryptsWithTheLastKey() throws IOException {
        Path file = write("# remark\n\nindex " + KEY + "\nkey old " + KEY + "\n  key new " + KEY + "\n");

        Keyring keys = new KeyFile(file).read();

        assertThat(keys.currentId()).isEqualTo("new");
        assertThat(keys.encryption("old")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index KEY",
                "key 1 KEY",
                "index KEY\nindex KEY\nkey 1 KEY",
                "index KEY\nkey 1 KEY\nkey 1 KEY",
                "index KEY\nkey 1 c2hvcnQ=",
                "index KEY\nkey KEY",
                "index KEY\nkey 1 2 KEY",
                "index KEY\nkey 1 KEY\nnonsense"
            })
    void refusesAFileThatIsNotWhole(String content) throws IOException {
        Path file = write(content.replace("KEY", KEY));

        assertThat(refusal(file, false)).isEqualTo(Reason.KEY_FILE_MALFORMED);
    }

    @ParameterizedTest
    @EnumSource
    void wordsEveryRefusalInBothLanguages(Reason reason) {
        String said = StartRefusalReporter.inBothLanguages(new KeyFileRefusal(reason, Map.of("file", "f")));

        assertThat(said).contains(" / ").doesNotContain("refusal.");
    }

    private @Nullable Reason refusal(@Nullable Path file, boolean ownDatabase) {
        return catchThrowableOfType(
                        KeyFileRefusal.class,
                        () -> ProtectionConfiguration.keys(file, folder.resolve("data"), ownDatabase))
                .reason();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("test.key"), content);
    }
}
