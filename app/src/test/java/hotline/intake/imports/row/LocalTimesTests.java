package hotline.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final LocalTimes iso = new LocalTimes(CHINA, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-03 09:00",
                "2023-01-03T09:00:00",
                "2023-01-03 09:00:00.000000",
                "2023-01-03T01:00:00Z",
                "2023-01-03T02:00:00+01:00"
            })
    void readsIsoTimesWithABlankOrATAndWithOrWithoutOffset(String time) throws UnusableLine {
        assertThat(iso.read("received", time)).isEqualTo(Instant.parse("2023-01-03T01:00:00Z"));
    }

    @Test
    void aBareDateIsItsBeginningButAsADeadlineItsEnd() throws UnusableLine {
        assertThat(iso.read("received", "2023-01-03")).isEqualTo(Instant.parse("2023-01-02T16:00:00Z"));
        assertThat(iso.readDeadline("target", "2023-01-03")).isEqualTo(Instant.parse("2023-01-03T16:00:00Z"));
    }

    @Test
    void readsAPatternInItsZone() throws UnusableLine {
        LocalTimes times = new LocalTimes(NEW_YORK, "yyyy-MM-dd HH:mm:ss");

        assertThat(times.read("open_dt", "2011-07-01 01:32:33")).isEqualTo(Instant.parse("2011-07-01T05:32:33Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30 09:00",
                "2023-01-03 25:00",
                "gestern",
                "2023",
                "2023-01-03 09:00 x",
                "0203-01-03",
                "+12023-01-03"
            })
    void guessesNothing(String time) {
        assertThatThrownBy(() -> iso.read("received", time))
                .isInstanceOfSatisfying(UnusableLine.class, unusable -> assertThat(unusable.problem())
                        .isEqualTo(LineProblem.TIME_UNREADABLE));
    }

    @Test
    void refusesATimeThatTheClocksSkipped() {
        LocalTimes times = new LocalTimes(NEW_YORK, null);

        assertThatThrownBy(() -> times.read("open_dt", "2022-03-13 02:30"))
                .isInstanceOfSatisfying(UnusableLine.class, unusable -> assertThat(unusable.problem())
                        .isEqualTo(LineProblem.TIME_SKIPPED));
    }

    @Test
    void takesTheFirstOfATimeThatTheClocksShowedTwice() throws UnusableLine {
        LocalTimes times = new LocalTimes(NEW_YORK, null);

        assertThat(times.read("open_dt", "2022-11-06 01:30")).isEqualTo(Instant.parse("2022-11-06T05:30:00Z"));
    }
}
