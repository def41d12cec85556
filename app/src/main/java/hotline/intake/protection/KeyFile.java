package hotline.intake.protection;

import hotline.intake.protection.KeyFileRefusal.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of keys. Each line is a key; {@code #} begins a remark:
 *
 * <pre>
 * index 32-bytes-in-base64        for look-up and digests; exactly one, never changed
 * key some-id 32-bytes-in-base64  for encryption; the last one encrypts, all of them decrypt
 * </pre>
 */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final int KEY_BYTES = 32;
    private static final String HEAD =
            """
            # Keys of callers' names and phone numbers. Keep a copy apart from the copies of the database:
            # without this file no caller can be named again, and with it and the database everyone can be.
            # To rotate, add a line "key <id> <openssl rand -base64 32>" at the end and restart all instances.
            """;

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Reads the keys, or refuses. */
    Keyring read() {
        try {
            warnIfOpen();
            return parse(Files.readAllLines(path));
        } catch (IOException unreadable) {
            throw refusal(Reason.KEY_FILE_UNREADABLE, unreadable.toString());
        }
    }

    /** Makes a file with new keys that only its owner can read; leaves a file that is there already as it is. */
    void create() {
        String content = HEAD + "index " + random() + "\nkey 1 " + random() + "\n";
        try {
            Path draft = Files.createTempFile(
                    path.getParent(),
                    "keys",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            publish(draft);
        } catch (IOException unwritable) {
            throw refusal(Reason.KEY_FILE_UNREADABLE, unwritable.toString());
        }
    }

    /** A link appears whole or not at all, and never replaces keys that somebody else has just made. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
            LOG.warn("new keys for callers' data were made in {}; keep a copy apart from the database's", path);
        } catch (FileAlreadyExistsException made) {
            LOG.info("keys were made by another program meanwhile");
        } finally {
            Files.delete(draft);
        }
    }

    private Keyring parse(List<String> lines) {
        Map<String, byte[]> encryption = new LinkedHashMap<>();
        byte[] index = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String[] parts = line.split("\\s+", -1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            byte[] key = keyIn(parts[parts.length - 1]);
            if (key != null && parts.length == 2 && parts[0].equals("index") && index == null) {
                index = key;
            } else if (key == null
                    || parts.length != 3
                    || !parts[0].equals("key")
                    || encryption.put(parts[1], key) != null) {
                throw refusal(Reason.KEY_FILE_MALFORMED, Integer.toString(i + 1));
            }
        }
        if (index == null || encryption.isEmpty()) {
            throw refusal(Reason.KEY_FILE_MALFORMED, Integer.toString(lines.size()));
        }
        return new Keyring(encryption, index);
    }

    private static byte @Nullable [] keyIn(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            return key.length == KEY_BYTES ? key : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private void warnIfOpen() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warn("{} can be read by every user of this machine; make it 0600", path);
        }
    }

    private KeyFileRefusal refusal(Reason reason, String cause) {
        return new KeyFileRefusal(reason, Map.of("file", path.toString(), "cause", cause));
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
