package hotline.intake.imports.store;

import hotline.intake.protection.Keyring;
import hotline.intake.protection.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Seals parts of files that hold callers; each part is bound to its place, so that none can be put elsewhere. */
@Component
final class FileProtection {

    private final Keyring keys;
    private final Sealing sealing = new Sealing();

    FileProtection(Keyring keys) {
        this.keys = keys;
    }

    /** The key that {@link #seal} uses now. */
    public String keyId() {
        return keys.currentId();
    }

    /** @param place of the part, the same for {@link #open} */
    public byte[] seal(String place, byte[] part) {
        return sealing.seal(keys.current(), context(place), part);
    }

    /** The part; nothing if its key is not in the key file. */
    public Optional<byte[]> open(String keyId, String place, byte[] sealed) {
        SecretKey key = keys.encryption(keyId);
        return key == null ? Optional.empty() : Optional.of(sealing.open(key, context(place), sealed));
    }

    private static byte[] context(String place) {
        return ("hotline-file-1\n" + place).getBytes(StandardCharsets.UTF_8);
    }
}
