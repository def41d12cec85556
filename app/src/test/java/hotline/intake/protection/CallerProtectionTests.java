package hotline.intake.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.intake.protection.CallerProtection.Owner;
import hotline.request.CallerSeals.Proof;
import hotline.request.SealedCaller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerProtectionTests {

    private static final Owner OWNER = new Owner("141122", UUID.fromString("018b0000-0000-7000-8000-000000000001"));
    private static final Owner ANOTHER = new Owner("141122", UUID.fromString("018b0000-0000-7000-8000-000000000002"));
    private static final String PHONE = "+8613812345678";

    private final CallerProtection protection = protection("1");

    @Test
    void opensWhatItSealed() {
        SealedCaller caller = seal();

        assertThat(protection.openName(OWNER, "1", cipherOf(caller.nameCipher())))
                .contains("张三丰");
        assertThat(protection.openPhone(OWNER, "1", cipherOf(caller.phoneCipher())))
                .contains(PHONE);
    }

    @Test
    void sealsTheSameCallerDifferentlyEachTime() {
        assertThat(seal().phoneCipher()).isNotEqualTo(seal().phoneCipher());
        assertThat(seal().commitment()).isNotEqualTo(seal().commitment());
    }

    @Test
    void findsTheSameNumberOfOneDivisionOnly() {
        assertThat(seal().phoneIndex()).isEqualTo(protection.phoneIndex("141122", PHONE));
        assertThat(seal().phoneIndex()).isNotEqualTo(protection.phoneIndex("141121", PHONE));
    }

    @Test
    void showsNothingOfTheCallerInWhatIsStored() {
        assertThat(seal().toString()).doesNotContain("三丰", "1234");
    }

    @Test
    void refusesACipherInTheWrongPlace() {
        String phone = cipherOf(seal().phoneCipher());

        assertThatThrownBy(() -> protection.openName(OWNER, "1", phone)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> protection.openPhone(ANOTHER, "1", phone)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void provesACallerByItsCommitmentAndForItsRequestOnly() {
        assertThat(prove(OWNER, seal())).isEqualTo(Proof.WHOLE);
        assertThat(prove(ANOTHER, seal())).isEqualTo(Proof.BROKEN);
        assertThat(protection("2").prove(OWNER.divisionCode(), OWNER.requestId(), seal()))
                .isEqualTo(Proof.KEY_MISSING);
    }

    @Test
    void provesThatNobodyIsThere() {
        assertThat(prove(OWNER, SealedCaller.ANONYMOUS)).isEqualTo(Proof.WHOLE);
        assertThat(prove(OWNER, protection.seal(OWNER, null, null, true, false)))
                .isEqualTo(Proof.WHOLE);
    }

    @Test
    void opensOldCallersAfterARotation() {
        CallerProtection rotated = protection("1", "2");
        String old = cipherOf(seal().nameCipher());

        assertThat(rotated.openName(OWNER, "1", old)).contains("张三丰");
        assertThat(rotated.seal(OWNER, "李四", null, false, false).keyId()).isEqualTo("2");
        assertThat(protection.openName(OWNER, "2", old)).isEmpty();
    }

    @Test
    void hasNothingToSealOfAnAnonymousCaller() {
        assertThat(protection.seal(OWNER, null, null, false, false)).isEqualTo(SealedCaller.ANONYMOUS);
    }

    private Proof prove(Owner owner, SealedCaller caller) {
        return protection.prove(owner.divisionCode(), owner.requestId(), caller);
    }

    private SealedCaller seal() {
        return protection.seal(OWNER, "张三丰", PHONE, false, true);
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
