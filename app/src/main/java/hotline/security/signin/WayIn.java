package hotline.security.signin;

import hotline.shared.Texts;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, as the last lines of a start, where the program is and how to sign in. */
@Component
final class WayIn implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WayIn.class);

    private final Texts texts;
    private final Environment environment;
    private final ObjectProvider<DemonstrationSignIn> demonstration;

    WayIn(Texts texts, Environment environment, ObjectProvider<DemonstrationSignIn> demonstration) {
        this.texts = texts;
        this.environment = environment;
        this.demonstration = demonstration;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        LOG.info(line(Texts.CHINESE));
        LOG.info(line(Locale.ENGLISH));
    }

    /** The line in a language. */
    String line(Locale locale) {
        String key = demonstration.getIfAvailable() == null ? "way-in.usual" : "way-in.demonstration";
        return texts.text(
                key, Map.of("address", "http://localhost:" + environment.getProperty("local.server.port")), locale);
    }
}
