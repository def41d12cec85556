package hotline.intake.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.request.EventChain;
import hotline.request.SealedCaller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerProtectionTests {

    private static final String COUNTY = "141122";
    private static final String PHONE = "+8613812345678";

    private final CallerProtection protection = protection("1");

    @Test
    void opensWhatItSealed() {
        SealedCaller caller = seal();

        assertThat(protection.openName(COUNTY, "1", cipherOf(caller.nameCipher())))
                .contains("张三丰");
        assertThat(protection.openPhone(COUNTY, "1", cipherOf(caller.phoneCipher())))
                .contains(PHONE);
    }

    @Test
    void sealsTheSameCallerDifferentlyEachTime() {
        assertThat(seal().phoneCipher()).isNotEqualTo(seal().phoneCipher());
        assertThat(seal().commitment()).isNotEqualTo(seal().commitment());
    }

    @Test
    void findsTheSameNumberOfOneDivisionOnly() {
        assertThat(seal().phoneIndex()).isEqualTo(protection.phoneIndex(COUNTY, PHONE));
        assertThat(seal().phoneIndex()).isNotEqualTo(protection.phoneIndex("141121", PHONE));
    }

    @Test
    void showsNothingOfTheCallerInWhatIsStored() {
        assertThat(seal().toString()).doesNotContain("三丰", "1234");
    }

    @Test
    void refusesACipherInTheWrongPlace() {
        String phone = cipherOf(seal().phoneCipher());

        assertThatThrownBy(() -> protection.openName(COUNTY, "1", phone)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> protection.openPhone("141121", "1", phone)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheSaltOfTheCommitmentSecretAndUsable() {
        SealedCaller caller = seal();

        String salt = protection.openSalt(COUNTY, "1", cipherOf(caller.salt())).orElseThrow();

        assertThat(EventChain.commitment(salt, "张三丰", PHONE)).isEqualTo(caller.commitment());
    }

    @Test
    void opensOldCallersAfterARotation() {
        CallerProtection rotated = protection("1", "2");
        String old = cipherOf(seal().nameCipher());

        assertThat(rotated.openName(COUNTY, "1", old)).contains("张三丰");
        assertThat(rotated.seal(COUNTY, "李四", null, false, false).keyId()).isEqualTo("2");
        assertThat(protection.openName(COUNTY, "2", old)).isEmpty();
    }

    @Test
    void hasNothingToSealOfAnAnonymousCaller() {
        assertThat(protection.seal(COUNTY, null, null, false, false)).isEqualTo(SealedCaller.ANONYMOUS);
    }

    private SealedCaller seal() {
        return protection.seal(COUNTY, "张三丰", PHONE, false, true);
    }

    private static String cipherOf(@Nullable String cipher) {
        return Objects.requireNonNull(cipher);
    }

    private static CallerProtection protection(String... ids) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String id : ids) {
            byte[] key = new byte[32];
            key[0] = (byte) id.charAt(0);
            keys.put(id, key);
        }
        return new CallerProtection(new Keyring(keys, new byte[32]));
    }
}
