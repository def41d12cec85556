package hotline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.LogLines;
import hotline.testing.TestStaff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@HotlineTest
class CalendarModuleTests {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar");
    private static final String NOTICE_OF_2027 = "date,kind,name\n2026-12-31,holiday,元旦\n2027-01-01,holiday,元旦\n";

    @Autowired
    private WebTestClient http;

    @Autowired
    private Calendars calendars;

    @Autowired
    private ShippedNotices shippedNotices;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(http);
    }

    @Test
    void theShippedNoticesAreLoadedOnceWithOneVersion() {
        Mono<WorkingCalendar> again = shippedNotices.run().then(calendars.of(TestStaff.COUNTY));

        WorkingCalendar calendar = now(again);
        assertThat(calendar).isEqualTo(WorkingCalendar.of(1, OfficialNotices.shipped()));
    }

    @Test
    void theProgramsLogSaysWhoChangedIt() {
        TestStaff keeper = TestStaff.with(Role.ADMINISTRATOR);
        administrator = keeper.using(http);

        try (LogLines log = new LogLines()) {
            override("2023-10-07", TestStaff.COUNTY, "local-day-off")
                    .expectStatus()
                    .isOk();

            assertThat(log.lines())
                    .anyMatch(line ->
                            line.startsWith("Calendar of 141122: ") && line.endsWith("by " + keeper.username()));
        }
    }

    @Test
    void showsAYearWithItsNotice() {
        get("/api/v1/calendars/2023")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.notice")
                .isEqualTo("国办发明电〔2022〕16号")
                .jsonPath("$.workingDays")
                .isEqualTo(249)
                .jsonPath("$.days.length()")
                .isEqualTo(365)
                .jsonPath("$.days[279].date")
                .isEqualTo("2023-10-07")
                .jsonPath("$.days[279].kind")
                .isEqualTo("make-up-day");
    }

    @Test
    void aYearWithoutANoticeHasWeekendsOnlyAndSaysSo() {
        get("/api/v1/calendars/2028")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.notice")
                .doesNotExist()
                .jsonPath("$.workingDays")
                .isEqualTo(260)
                .jsonPath("$.days[0].official")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1899, 3000, Integer.MAX_VALUE})
    void yearsThatNobodyCanMeanAreNotThere(int year) {
        get("/api/v1/calendars/" + year).expectStatus().isNotFound();
    }

    @Test
    void listsTheYearsThatHaveANotice() {
        get("/api/v1/calendars").expectBody().jsonPath("$.length()").isEqualTo(8);
    }

    @Test
    void aFurtherYearByCsvMakesItOfficialAndTheVersionGrow() {
        putYear(2027, CSV, NOTICE_OF_2027).expectStatus().isOk();

        WorkingCalendar calendar = now(calendars.of(TestStaff.COUNTY));
        assertThat(calendar.version()).isEqualTo(2);
        assertThat(calendar.isOfficial(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void aFurtherYearByIcsReplacesTheYearAsAWhole() {
        putYear(2027, CSV, NOTICE_OF_2027).expectStatus().isOk();
        String ics = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//test//zh",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20270501",
                "DTEND;VALUE=DATE:20270506",
                "SUMMARY:劳动节（休）",
                "END:VEVENT",
                "END:VCALENDAR",
                "");

        putYear(2027, ICS, ics).expectStatus().isOk();

        WorkingCalendar calendar = now(calendars.of(TestStaff.COUNTY));
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 5, 5))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void aFileThatIsWrongChangesNothingAndNamesItsLines() {
        putYear(2027, CSV, NOTICE_OF_2027 + "2027-02-30,holiday,春节\n")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unreadable-calendar")
                .jsonPath("$.fields[0].field")
                .isEqualTo("line 4")
                .jsonPath("$.fields[0].texts.zh")
                .isEqualTo("日期缺失或格式不正确，应为全天日期，如 2027-01-01");
        assertThat(now(calendars.of(TestStaff.COUNTY)).version()).isEqualTo(1);
    }

    @Test
    void aDivisionDecidesOneDayByItself() {
        override("2023-10-07", TestStaff.COUNTY, "local-day-off").expectStatus().isOk();

        LocalDate day = LocalDate.of(2023, 10, 7);
        assertThat(now(calendars.of(TestStaff.COUNTY)).day(day))
                .isEqualTo(new Day(day, DayKind.LOCAL_DAY_OFF, "抗洪抢险", true));
        assertThat(now(calendars.of("141121")).isWorkingDay(day)).isTrue();
        assertThat(now(calendars.of("141121")).version()).isEqualTo(1);
    }

    @Test
    void aDecisionCanBeTakenBack() {
        override("2023-10-07", TestStaff.COUNTY, "local-day-off").expectStatus().isOk();

        remove("2023-10-07").expectStatus().isOk();

        WorkingCalendar calendar = now(calendars.of(TestStaff.COUNTY));
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 10, 7))).isTrue();
        assertThat(calendar.version()).isEqualTo(3);
        remove("2023-10-07").expectStatus().isNotFound();
    }

    @Test
    void everyChangeIsLoggedWithWhatWasThereBefore() {
        putYear(2027, CSV, NOTICE_OF_2027).expectStatus().isOk();
        override("2027-01-01", TestStaff.COUNTY, "local-working-day")
                .expectStatus()
                .isOk();

        JsonNode changes = get("/api/v1/calendars/changes")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(changes.at("/items"))
                .extracting(change -> change.get("what").asText())
                .containsExactly("day-overridden", "year-replaced", "shipped");
        assertThat(changes.at("/items/1/document/before")).isEmpty();
        assertThat(changes.at("/items/1/document/notice/days")).hasSize(2);
    }

    @Test
    void anotherDivisionsDaysAreNotOnesOwn() {
        override("2023-10-07", "141121", "local-day-off").expectStatus().isForbidden();
    }

    @Test
    void aCityDecidesForItsCounties() {
        administrator = TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR).using(http);

        override("2023-10-07", TestStaff.COUNTY, "local-day-off").expectStatus().isOk();

        assertThat(now(calendars.of(TestStaff.COUNTY)).isWorkingDay(LocalDate.of(2023, 10, 7)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023, 2024-01-01", "2024, 2023-12-31"})
    void theDayMustBeOfTheYear(int year, String date) {
        administrator
                .put()
                .uri("/api/v1/calendars/{year}/days/{date}", year, date)
                .bodyValue(Map.of("kind", "local-day-off", "reason", "停电"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aDecisionNeedsAReason() {
        administrator
                .put()
                .uri("/api/v1/calendars/2023/days/2023-10-07")
                .bodyValue(Map.of("kind", "local-day-off", "reason", " "))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("reason");
    }

    @Test
    void aHolidayIsNotADivisionsToDecide() {
        override("2023-10-07", TestStaff.COUNTY, "holiday")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].texts.en")
                .isEqualTo("is none of the allowed values: local-day-off, local-working-day");
    }

    @Test
    void onlyAdministratorsChangeCalendars() {
        administrator =
                TestStaff.with(Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER).using(http);

        putYear(2027, CSV, NOTICE_OF_2027).expectStatus().isForbidden();
        override("2023-10-07", TestStaff.COUNTY, "local-day-off").expectStatus().isForbidden();
        remove("2023-10-07").expectStatus().isForbidden();
    }

    @Test
    void aYearIsForTheAdministratorOverAllWhoAdminister() {
        WebTestClient city = TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR).using(http);

        putYear(2027, CSV, NOTICE_OF_2027)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-top-division");
        administrator = city;
        putYear(2027, CSV, NOTICE_OF_2027).expectStatus().isOk();
    }

    @Test
    void aDivisionDecidesWhenItWorks() {
        hours(
                        """
                {"stretches": [{"from": "08:30", "to": "12:00"}, {"from": "15:00", "to": "18:30"}], "reason": "夏季作息"}
                """)
                .expectStatus()
                .isNoContent();

        WorkingCalendar calendar = now(calendars.of(TestStaff.COUNTY));
        assertThat(calendar.hours().closes()).isEqualTo(LocalTime.of(18, 30));
        assertThat(calendar.version()).isEqualTo(2);
        assertThat(now(calendars.of("141121")).hours()).isEqualTo(OfficeHours.USUAL);
        get("/api/v1/calendars/office-hours")
                .expectBody()
                .jsonPath("$.stretches[0].from")
                .isEqualTo("08:30:00");
        get("/api/v1/calendars/changes")
                .expectBody()
                .jsonPath("$.items[0].what")
                .isEqualTo("office-hours-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stretches\": [], \"reason\": \"夏季\"}",
                "{\"reason\": \"夏季\"}",
                "{\"stretches\": [{\"from\": \"12:00\", \"to\": \"08:00\"}], \"reason\": \"夏季\"}",
                "{\"stretches\": [{\"from\": \"08:00\"}], \"reason\": \"夏季\"}",
                "{\"stretches\": [{\"from\": \"08:00\", \"to\": \"25:00\"}], \"reason\": \"夏季\"}",
                "{\"stretches\": [{\"from\": \"08:00\", \"to\": \"12:00\"}], \"reason\": \"　\"}"
            })
    void officeHoursThatNobodyCanKeepAreRefused(String body) {
        hours(body).expectStatus().isBadRequest();
    }

    private ResponseSpec hours(String body) {
        return administrator
                .put()
                .uri("/api/v1/calendars/office-hours")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(String uri) {
        return administrator.get().uri(uri).exchange();
    }

    private ResponseSpec putYear(int year, MediaType type, String file) {
        return administrator
                .put()
                .uri("/api/v1/calendars/{year}?notice={notice}", year, "国办发明电〔2026〕1号")
                .contentType(type)
                .bodyValue(file)
                .exchange();
    }

    private ResponseSpec override(String date, String division, String kind) {
        return administrator
                .put()
                .uri("/api/v1/calendars/{year}/days/{date}?division={division}", date.substring(0, 4), date, division)
                .bodyValue(Map.of("kind", kind, "reason", "抗洪抢险"))
                .exchange();
    }

    private ResponseSpec remove(String date) {
        return administrator
                .delete()
                .uri("/api/v1/calendars/{year}/days/{date}", date.substring(0, 4), date)
                .exchange();
    }

    private static <T> T now(Mono<T> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
