package hotline.intake.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.intake.protection.KeyFileRefusal.Reason;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotlineTest
class KeyringModuleTests {

    @Autowired
    Flyway flyway;

    @Autowired
    Keyring keyring;

    @Test
    void refusesKeysThatTheDatabaseWasNotBegunWith() {
        byte[] other = new byte[32];
        other[0] = 1;
        Keyring wrong = new Keyring(Map.of("1", new byte[32]), other);

        KeyFileRefusal refusal = catchThrowableOfType(
                KeyFileRefusal.class, () -> KeyringCheck.check(database(), wrong, MutableClock.START));

        assertThat(refusal.reason()).isEqualTo(Reason.KEY_FILE_OF_ANOTHER_DATABASE);
    }

    @Test
    void takesTheSameKeysAgain() {
        assertThatCode(() -> KeyringCheck.check(database(), keyring, MutableClock.START))
                .doesNotThrowAnyException();
    }

    private DataSource database() {
        return flyway.getConfiguration().getDataSource();
    }
}
