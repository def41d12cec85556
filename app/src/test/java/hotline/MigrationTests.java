package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

class MigrationTests {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z0-9]+)_[a-z0-9_]+\\.sql");
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATABASE_CLOCK =
            Pattern.compile("\\b(now\\(|clock_timestamp\\(|current_timestamp|current_date)", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("migrations")
    void isNamedByItsMinuteAndItsModule(Resource migration) {
        Matcher name = NAME.matcher(String.valueOf(migration.getFilename()));

        assertThat(name.matches())
                .as("%s is V<yyyyMMddHHmm>__<module>_<what>.sql", migration)
                .isTrue();
        assertThat(LocalDateTime.parse(name.group(1), VERSION)).isNotNull();
        assertThat(modules()).contains(name.group(2));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void leavesTheTimeToTheProgram(Resource migration) throws IOException {
        String statements = migration.getContentAsString(StandardCharsets.UTF_8).replaceAll("--.*", "");

        assertThat(DATABASE_CLOCK.matcher(statements).find())
                .as("%s reads the database's clock, which no test can set", migration)
                .isFalse();
    }

    private static List<String> modules() {
        return ApplicationModules.of(HotlineApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
    }

    private static Stream<Resource> migrations() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.*"));
    }
}
