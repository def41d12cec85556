package hotline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Folders that are made under a passing name and renamed when they are whole, so that a kill never leaves half of one. */
final class Staging {

    private static final String MARK = ".new-";

    private Staging() {}

    static Path beside(Path place) throws IOException {
        Path parent = place.toAbsolutePath().getParent();
        Path staging = Files.createTempDirectory(parent, place.getFileName() + MARK);
        return Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void finish(Path staging, Path place) throws IOException {
        Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(place.resolveSibling("."), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /** Removes what a killed program left behind. */
    static void sweep(Path parent) throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            List<Path> leftOver = paths.filter(
                            path -> path.getFileName().toString().contains(MARK))
                    .toList();
            for (Path path : leftOver) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }
}
