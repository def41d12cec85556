package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path into a folder beside the data, once per version of them. */
record Binaries(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String PREFIX = "binaries-";
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "postgres-linux-x86_64.txz",
            "aarch64", "postgres-linux-arm_64.txz");
    private static final Duration SYNC_LIMIT = Duration.ofMinutes(2);

    static Binaries unpackedIn(Path parent) throws IOException {
        String platform = System.getProperty("os.arch", "");
        String name = ARCHIVES.get(platform);
        URL archive = name == null ? null : Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new DatabaseRefusal(Reason.PLATFORM_WITHOUT_PROGRAMS, Map.of("platform", platform));
        }
        Path place = parent.resolve(PREFIX + versionOf(archive));
        if (!Files.exists(place)) {
            unpack(archive, place);
        }
        return new Binaries(place);
    }

    /** Other versions' programs are of no more use once these ones run. */
    void removeOthers() {
        try (Stream<Path> siblings = Files.list(folder.resolveSibling("."))) {
            List<Path> others = siblings.map(Path::normalize)
                    .filter(path -> path.getFileName().toString().startsWith(PREFIX) && !path.equals(folder))
                    .toList();
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        } catch (IOException kept) {
            LOG.warn("programs of another PostgreSQL version stay behind: {}", kept.toString());
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The archive's name tells no version; its checksum stands in the jar's directory and costs nothing to read. */
    private static String versionOf(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path place) throws IOException {
        Path staging = Staging.beside(place);
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, staging);
            }
        }
        // a crash of the machine must not leave half a program under the final name
        Command.Outcome synced = Command.run(List.of("sync", "--file-system", staging.toString()), SYNC_LIMIT);
        if (!synced.succeeded()) {
            throw new IOException(synced.output());
        }
        Staging.finish(staging, place);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path staging) throws IOException {
        Path target = staging.resolve(entry.getName()).normalize();
        if (!target.startsWith(staging) || isForCompiling(entry)) {
            return;
        }
        if (entry.isDirectory()) {
            createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            createDirectories(target.getParent());
            Files.copy(tar, target);
            // whatever the umask: another user may be the one to run it
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    private static boolean isForCompiling(TarArchiveEntry entry) {
        return entry.getName().endsWith(".a") || entry.getName().contains("/pkgconfig");
    }

    private static void createDirectories(@Nullable Path directory) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        createDirectories(directory.getParent());
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
