package hotline.intake.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys in use: those that encrypt, by id, the last of which encrypts anew, and the one secret that indexes and digests
 * are made with, which can never be changed without losing them.
 */
public final class Keyring {

    private static final String MAC = "HmacSHA256";

    private final Map<String, SecretKey> encryption = new LinkedHashMap<>();
    private final String currentId;
    private final byte[] secret;

    /** @param encryption 32 bytes by id, in order of their age */
    Keyring(Map<String, byte[]> encryption, byte[] secret) {
        encryption.forEach((id, bytes) -> this.encryption.put(id, new SecretKeySpec(bytes, "AES")));
        this.currentId = encryption.keySet().stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException("no key"));
        this.secret = secret.clone();
    }

    public String currentId() {
        return currentId;
    }

    public SecretKey current() {
        return Objects.requireNonNull(encryption.get(currentId));
    }

    @Nullable
    public SecretKey encryption(String id) {
        return encryption.get(id);
    }

    /** A keyed hash for one purpose; hashes of different purposes have nothing in common. */
    String hash(String purpose, String text) {
        return HexFormat.of().formatHex(mac(mac(secret, purpose), text));
    }

    /** Tells keyrings with different secrets apart without telling anything of the secret. */
    String fingerprint() {
        return hash("fingerprint", "").substring(0, 16);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
