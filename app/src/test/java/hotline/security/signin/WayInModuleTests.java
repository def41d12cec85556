package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Texts;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnyDatabase
@HotlineTest
class WayInModuleTests {

    @Autowired
    WayIn wayIn;

    @LocalServerPort
    int port;

    @Test
    void tellsTheAddressAndTheAccountInBothLanguages() {
        assertThat(wayIn.line(Texts.CHINESE)).contains("http://localhost:" + port, "账号 admin");
        assertThat(wayIn.line(Locale.ENGLISH)).contains("http://localhost:" + port, "account admin");
    }
}
