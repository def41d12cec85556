package hotline.calendar.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import hotline.calendar.DayKind;
import hotline.calendar.Notice;
import hotline.calendar.SpecialDay;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcsNoticesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUMMARY;LANGUAGE=zh_CN:春节（休） | HOLIDAY",
                "SUMMARY:春节 休 | HOLIDAY",
                "SUMMARY:春节假期 第1天/共8天 | HOLIDAY",
                "SUMMARY:春节\\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY | HOLIDAY",
                "SUMMARY:春节(班) | MAKE_UP_DAY",
                "SUMMARY:春节补班 | MAKE_UP_DAY",
                "SUMMARY:春节调休上班 | MAKE_UP_DAY",
                "SUMMARY:上班(补春节假期) | MAKE_UP_DAY",
                "SUMMARY:上班（补春节假期） | MAKE_UP_DAY",
                "SUMMARY:补班【春节】 | MAKE_UP_DAY",
                "SUMMARY:春节调休工作日 | MAKE_UP_DAY",
                "SUMMARY:休假(春节) | HOLIDAY",
                "SUMMARY:春节调休\\nCATEGORIES:上班 | MAKE_UP_DAY",
                "SUMMARY:春节\\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY | MAKE_UP_DAY"
            })
    void readsTheWaysOfPublishedFeeds(String marks, DayKind kind) {
        Notice notice = read(event("DTSTART;VALUE=DATE:20270206", marks.replace("\\n", "\r\n")));

        assertThat(notice.days()).containsExactly(new SpecialDay(LocalDate.of(2027, 2, 6), kind, "春节"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTAMP;VALUE=DATE:20270101",
                "DTSTAMP:2027-01-01 08:00",
                "CREATED;VALUE=DATE:20270101",
                "LAST-MODIFIED:yesterday",
                "RRULE:FREQ=SOMETIMES",
                "TRANSP:",
                "X-WR-ALARMUID",
                "BEGIN:VALARM\r\nTRIGGER;VALUE=DATE:20270101\r\nSUMMARY:上班\r\nEND:VALARM",
                "DESCRIPTION:放假通知: https://www.gov.cn/\r\n zhengce"
            })
    void whatANoticeHasNoUseForIsNotEvenRead(String line) {
        Notice notice = read(event(line, "DTSTART;VALUE=DATE:20270206", "SUMMARY:春节假期"));

        assertThat(notice.days()).containsExactly(new SpecialDay(LocalDate.of(2027, 2, 6), DayKind.HOLIDAY, "春节"));
    }

    @Test
    void aFoldedSummaryIsRead() {
        Notice notice = read(event("DTSTART;VALUE=DATE:20270206", "SUMMARY:春节\r\n 假期"));

        assertThat(notice.days()).extracting(SpecialDay::name).containsExactly("春节");
    }

    @Test
    void wholeDaysMayBeWrittenWithTimesInNoZone() {
        Notice notice = read(event("DTSTART:20270501T000000", "DTEND:20270502T235959", "SUMMARY:劳动节（休）"));

        assertThat(notice.days())
                .extracting(SpecialDay::date)
                .containsExactly(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 2));
    }

    @Test
    void theEndOfAnEventIsTheDayBehindIt() {
        Notice notice = read(event("DTSTART;VALUE=DATE:20270501", "DTEND;VALUE=DATE:20270504", "SUMMARY:劳动节（休）"));

        assertThat(notice.days())
                .extracting(SpecialDay::date)
                .containsExactly(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 2), LocalDate.of(2027, 5, 3));
    }

    @Test
    void ofAFeedOfManyYearsTakesTheYearAndItsNewYearsEve() {
        Notice notice = read(
                event("DTSTART;VALUE=DATE:20261001", "SUMMARY:国庆节（休）"),
                event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270103", "SUMMARY:元旦（休）"),
                event("DTSTART;VALUE=DATE:20270214", "SUMMARY:情人节"),
                event("DTSTART;VALUE=DATE:20271231", "SUMMARY:元旦（休）"));

        assertThat(notice.days())
                .extracting(SpecialDay::date)
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
    }

    @Test
    void namesEveryEventThatIsWrong() {
        ProblemException refusal = refusal(
                event("DTSTART:20270101T080000Z", "SUMMARY:元旦（休）"),
                event("DTSTART;VALUE=DATE:20270206", "SUMMARY:春节调休"),
                event("DTSTART;VALUE=DATE:20270201", "SUMMARY:春节（班）"),
                event("DTSTART;VALUE=DATE:20270205", "SUMMARY:（休）"));

        assertThat(refusal.fieldErrors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("event 1", "calendar-no-date"),
                        tuple("event 2", "calendar-no-kind"),
                        tuple("event 3", "calendar-make-up-on-weekday"),
                        tuple("event 4", "calendar-no-name"));
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> IcsNotices.read("date,kind,name".getBytes(StandardCharsets.UTF_8), 2027, "x"));

        assertThat(refusal.fieldErrors()).extracting(FieldError::code).containsExactly("calendar-not-ics");
    }

    private static ProblemException refusal(String... events) {
        return catchThrowableOfType(ProblemException.class, () -> read(events));
    }

    private static Notice read(String... events) {
        String calendar = Stream.of(events)
                .collect(Collectors.joining(
                        "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//zh\r\n", "END:VCALENDAR\r\n"));
        return IcsNotices.read(calendar.getBytes(StandardCharsets.UTF_8), 2027, "国办发明电〔2026〕1号");
    }

    private static String event(String... lines) {
        return Stream.of(lines).collect(Collectors.joining("\r\n", "BEGIN:VEVENT\r\n", "\r\nEND:VEVENT\r\n"));
    }
}
