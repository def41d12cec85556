package hotline.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells where a test's input comes from. */
public enum Origin {
    /** Small inputs that were written for the tests. */
    OWN(Path.of("src/test/resources/samples")),
    /** Published inputs, which lie beside the project or else are visibly skipped. */
    SHARED(Path.of("../../shared/data"));

    private final Path folder;

    Origin(Path folder) {
        this.folder = folder;
    }

    /** An input by its path, which is the same in both places. */
    public Path file(String path) {
        Path file = folder.resolve(path);
        assumeTrue(this == OWN || Files.exists(file), file + " is not there, so nothing is tested on it");
        return file;
    }

    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
