package hotline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole program on a random port and a real PostgreSQL, one of each per JVM. Before each test all
 * tables are as they were right after the program started, the caches are empty and the {@link MutableClock} stands at
 * {@link MutableClock#START}.
 *
 * <p>The tag lets the build run these tests once on each kind of database, but for those that are {@link AnyDatabase}.
 * Properties, imports or mocked beans on a single test class would start a second program; do without them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ExtendWith(HotlineExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // five seconds by default, which a machine busy with other builds does not keep; sweeps come when a test says
        // so
        properties = {
            "spring.test.webtestclient.timeout=60s",
            "hotline.supervision.sweep-interval=9999d",
            // tests' clocks stand still and jump
            "hotline.overview.kept-for=0s",
            // tests that read whole answers would wait
            "hotline.console.live-for=300ms",
            "hotline.database.watch-interval=9999d"
        })
@Import(MutableClockConfiguration.class)
public @interface HotlineTest {}
