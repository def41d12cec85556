package hotline.intake.protection;

import hotline.request.CallerSeals;
import hotline.request.EventChain;
import hotline.request.SealedCaller;
import hotline.shared.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Seals callers and opens them again: AES-256-GCM, each value bound to its request and to what it is. */
public final class CallerProtection implements CallerSeals, KeyedDigest {

    private static final HexFormat HEX = HexFormat.of();

    /** The request that a caller belongs to; a cipher of one cannot be passed off as another's. */
    public record Owner(String divisionCode, UUID requestId) {}

    /** The field that a sealed value belongs to; the cipher of one field cannot be passed off as another. */
    private enum Field {
        NAME,
        PHONE,
        SALT
    }

    private final Keyring keys;
    private final Sealing sealing = new Sealing();

    CallerProtection(Keyring keys) {
        this.keys = keys;
    }

    /**
     * The caller as it may be stored. Who has no name, no phone number and no wishes needs no protection.
     *
     * @param phone in its stored form
     */
    public SealedCaller seal(
            Owner owner, @Nullable String name, @Nullable String phone, boolean wishesSecrecy, boolean wishesCallBack) {
        if (name == null && phone == null && !wishesSecrecy && !wishesCallBack) {
            return SealedCaller.ANONYMOUS;
        }
        String salt = EventChain.salt();
        return new SealedCaller(
                name == null && phone == null,
                wishesSecrecy,
                wishesCallBack,
                keys.currentId(),
                name == null ? null : encrypt(owner, Field.NAME, name),
                phone == null ? null : encrypt(owner, Field.PHONE, phone),
                phone == null ? null : phoneIndex(owner.divisionCode(), phone),
                name == null ? null : Masks.name(name),
                phone == null ? null : Masks.phone(phone),
                // in plain, the salt would let whoever holds the database try out all phone numbers
                encrypt(owner, Field.SALT, salt),
                commitment(salt, name, phone, wishesSecrecy, wishesCallBack));
    }

    /** Computes the index that finds a phone number again in its division without decrypting any. */
    public String phoneIndex(String divisionCode, String phone) {
        return keys.hash("phone", divisionCode + "\n" + phone);
    }

    @Override
    public String digest(String text) {
        return keys.hash("digest", text);
    }

    /** The name; nothing if its key is not in the key file. */
    public Optional<String> openName(Owner owner, String keyId, String cipher) {
        return decrypt(owner, keyId, Field.NAME, cipher);
    }

    /** The phone number in its stored form; nothing if its key is not in the key file. */
    public Optional<String> openPhone(Owner owner, String keyId, String cipher) {
        return decrypt(owner, keyId, Field.PHONE, cipher);
    }

    @Override
    public Proof prove(String divisionCode, UUID requestId, SealedCaller caller) {
        String keyId = caller.keyId();
        if (keyId == null || caller.salt() == null) {
            return caller.equals(SealedCaller.ANONYMOUS) ? Proof.WHOLE : Proof.BROKEN;
        }
        if (keys.encryption(keyId) == null) {
            return Proof.KEY_MISSING;
        }
        try {
            return isWhole(new Owner(divisionCode, requestId), keyId, caller.salt(), caller)
                    ? Proof.WHOLE
                    : Proof.BROKEN;
        } catch (IllegalStateException | IllegalArgumentException unopenable) {
            return Proof.BROKEN;
        }
    }

    private boolean isWhole(Owner owner, String keyId, String sealedSalt, SealedCaller caller) {
        String salt = decrypt(owner, keyId, Field.SALT, sealedSalt).orElseThrow(IllegalStateException::new);
        String name = opened(owner, keyId, Field.NAME, caller.nameCipher());
        String phone = opened(owner, keyId, Field.PHONE, caller.phoneCipher());
        return commitment(salt, name, phone, caller.wishesSecrecy(), caller.wishesCallBack())
                        .equals(caller.commitment())
                && caller.anonymous() == (name == null && phone == null)
                && Objects.equals(caller.nameMask(), name == null ? null : Masks.name(name))
                && Objects.equals(caller.phoneMask(), phone == null ? null : Masks.phone(phone))
                && Objects.equals(caller.phoneIndex(), phone == null ? null : phoneIndex(owner.divisionCode(), phone));
    }

    private @Nullable String opened(Owner owner, String keyId, Field field, @Nullable String cipher) {
        return cipher == null ? null : decrypt(owner, keyId, field, cipher).orElseThrow(IllegalStateException::new);
    }

    private static String commitment(
            String salt, @Nullable String name, @Nullable String phone, boolean wishesSecrecy, boolean wishesCallBack) {
        return EventChain.commitment(salt, name, phone, wishesSecrecy, wishesCallBack);
    }

    private String encrypt(Owner owner, Field field, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(sealing.seal(keys.current(), context(owner, field), plain));
    }

    private Optional<String> decrypt(Owner owner, String keyId, Field field, String cipherText) {
        SecretKey key = keys.encryption(keyId);
        if (key == null) {
            return Optional.empty();
        }
        byte[] plain = sealing.open(key, context(owner, field), HEX.parseHex(cipherText));
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] context(Owner owner, Field field) {
        return ("hotline-caller-1\n" + owner.divisionCode() + "\n" + owner.requestId() + "\n" + field)
                .getBytes(StandardCharsets.UTF_8);
    }
}
