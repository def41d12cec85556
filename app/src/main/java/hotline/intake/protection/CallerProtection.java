package hotline.intake.protection;

import hotline.request.EventChain;
import hotline.request.SealedCaller;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** Seals callers and opens them again: AES-256-GCM, each value bound to its division and to what it is. */
public final class CallerProtection {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();

    /** What a sealed value is; a cipher of one cannot be passed off as another. */
    private enum Field {
        NAME,
        PHONE,
        SALT
    }

    private final Keyring keys;
    private final SecureRandom random = new SecureRandom();

    CallerProtection(Keyring keys) {
        this.keys = keys;
    }

    /**
     * The caller as it may be stored. Without name and phone number there is nobody to protect.
     *
     * @param phone in its stored form
     */
    public SealedCaller seal(
            String divisionCode,
            @Nullable String name,
            @Nullable String phone,
            boolean wishesSecrecy,
            boolean wishesCallBack) {
        if (name == null && phone == null) {
            return new SealedCaller(
                    true, wishesSecrecy, wishesCallBack, null, null, null, null, null, null, null, null);
        }
        String salt = EventChain.salt();
        return new SealedCaller(
                false,
                wishesSecrecy,
                wishesCallBack,
                keys.currentId(),
                name == null ? null : encrypt(divisionCode, Field.NAME, name),
                phone == null ? null : encrypt(divisionCode, Field.PHONE, phone),
                phone == null ? null : phoneIndex(divisionCode, phone),
                name == null ? null : Masks.name(name),
                phone == null ? null : Masks.phone(phone),
                // in plain, the salt would let whoever holds the database try out all phone numbers
                encrypt(divisionCode, Field.SALT, salt),
                EventChain.commitment(salt, name, phone));
    }

    /** What finds a phone number again in its division without decrypting any. */
    public String phoneIndex(String divisionCode, String phone) {
        return keys.hash("phone", divisionCode + "\n" + phone);
    }

    /** A digest that cannot be tried out without the key. */
    public String digest(String text) {
        return keys.hash("digest", text);
    }

    /** The name; nothing if its key is not in the key file. */
    public Optional<String> openName(String divisionCode, String keyId, String cipher) {
        return decrypt(divisionCode, keyId, Field.NAME, cipher);
    }

    /** The phone number in its stored form; nothing if its key is not in the key file. */
    public Optional<String> openPhone(String divisionCode, String keyId, String cipher) {
        return decrypt(divisionCode, keyId, Field.PHONE, cipher);
    }

    /** The salt of the caller's commitment; nothing if its key is not in the key file. */
    Optional<String> openSalt(String divisionCode, String keyId, String cipher) {
        return decrypt(divisionCode, keyId, Field.SALT, cipher);
    }

    private String encrypt(String divisionCode, Field field, String text) {
        SecretKey key = keys.encryption(keys.currentId());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context(divisionCode, field));
            return HEX.formatHex(nonce) + HEX.formatHex(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private Optional<String> decrypt(String divisionCode, String keyId, Field field, String cipherText) {
        SecretKey key = keys.encryption(keyId);
        if (key == null) {
            return Optional.empty();
        }
        byte[] bytes = HEX.parseHex(cipherText);
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, NONCE_BYTES)));
            cipher.updateAAD(context(divisionCode, field));
            byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a caller's data were changed outside the program", tampered);
        }
    }

    private static byte[] context(String divisionCode, Field field) {
        return ("hotline-caller-1\n" + divisionCode + "\n" + field).getBytes(StandardCharsets.UTF_8);
    }
}
