package hotline.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.row.LocalTimes.BareDate;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(at(iso, time)).isEqualTo(Instant.parse("2023-01-03T01:00:00Z"));
    }

    @Test
    void aBareDateIsItsBeginningOrItsEndAsTheColumnNeeds() throws UnusableLine {
        assertThat(iso.read("received", "2023-01-03", BareDate.BEGINNING, false).instant())
                .isEqualTo(Instant.parse("2023-01-02T16:00:00Z"));
        assertThat(iso.read("target", "2023-01-03", BareDate.END, false).instant())
                .isEqualTo(Instant.parse("2023-01-03T16:00:00Z"));
        assertThat(iso.read("completed", "2023-01-03", BareDate.LAST_MOMENT, false)
                        .instant())
                .isEqualTo(Instant.parse("2023-01-03T15:59:59.999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-03 00:00", "2023-01-03T00:00:00+08:00", "2023-01-02T16:00:00Z"})
    void midnightIsADateOnlyIfTheMappingSaysSo(String midnight) throws UnusableLine {
        ReadTime time = iso.read("target", midnight, BareDate.END, false);
        ReadTime date = iso.read("target", midnight, BareDate.END, true);

        assertThat(time.isMidnight()).isTrue();
        assertThat(time.instant()).isEqualTo(Instant.parse("2023-01-02T16:00:00Z"));
        assertThat(date.instant()).isEqualTo(Instant.parse("2023-01-03T16:00:00Z"));
        assertThat(date.earliest()).isEqualTo(Instant.parse("2023-01-02T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy/M/d H:mm, 2023/3/8",
        "yyyy-MM-dd'T'HH:mm:ss, 2023-03-08",
        "yyyy年M月d日 H时m分, 2023年3月8日",
        "yyyyMMddHHmmss, 20230308"
    })
    void aPatternWithATimeReadsABareDateToo(String pattern, String date) throws UnusableLine {
        ReadTime read = new LocalTimes(CHINA, pattern).read("target", date, BareDate.END, false);

        assertThat(read.isBareDate()).isTrue();
        assertThat(read.instant()).isEqualTo(Instant.parse("2023-03-08T16:00:00Z"));
    }

    @Test
    void readsAPatternInItsZone() throws UnusableLine {
        LocalTimes times = new LocalTimes(NEW_YORK, "yyyy-MM-dd HH:mm:ss");

        assertThat(at(times, "2011-07-01 01:32:33")).isEqualTo(Instant.parse("2011-07-01T05:32:33Z"));
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
        assertThatThrownBy(() -> at(iso, time))
                .isInstanceOfSatisfying(UnusableLine.class, unusable -> assertThat(unusable.problem())
                        .isEqualTo(LineProblem.TIME_UNREADABLE));
    }

    @Test
    void aTimeThatTheClocksSkippedIsToldAndPutOnAsTheClocksWere() throws UnusableLine {
        ReadTime newYork = read(new LocalTimes(NEW_YORK, null), "2022-03-13 02:30");
        ReadTime shanghai = read(iso, "1986-05-04 02:30");

        assertThat(newYork.isSkipped()).isTrue();
        assertThat(newYork.instant()).isEqualTo(Instant.parse("2022-03-13T07:30:00Z"));
        assertThat(shanghai.isSkipped()).isTrue();
        assertThat(read(iso, "1986-05-04 03:30").isSkipped()).isFalse();
    }

    @Test
    void takesTheFirstOfATimeThatTheClocksShowedTwice() throws UnusableLine {
        LocalTimes times = new LocalTimes(NEW_YORK, null);

        assertThat(at(times, "2022-11-06 01:30")).isEqualTo(Instant.parse("2022-11-06T05:30:00Z"));
    }

    private static Instant at(LocalTimes times, String value) throws UnusableLine {
        return read(times, value).instant();
    }

    private static ReadTime read(LocalTimes times, String value) throws UnusableLine {
        return times.read("open_dt", value, BareDate.BEGINNING, false);
    }
}
