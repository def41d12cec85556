package hotline.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.sql.StoredRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of the notices, of the divisions' own days and of the office hours. */
@Repository
public class CalendarRepository {

    /** Stands in the division's place for what holds in every division. */
    public static final String EVERY_DIVISION = "*";

    /** One statement, so that the version is never newer or older than the days. */
    private static final String CALENDAR =
            """
            SELECT jsonb_build_object(
                       'version', (SELECT coalesce(max(version), 0)
                                     FROM calendar_change
                                    WHERE division_code IN ('*', :division)),
                       'years', (SELECT coalesce(jsonb_agg(year), '[]') FROM calendar_notice),
                       'noticeDays', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                                 'date', day, 'kind', kind, 'name', name) ORDER BY year, day), '[]')
                                        FROM calendar_notice_day),
                       'ownDays', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                              'date', day, 'kind', kind, 'name', reason) ORDER BY day), '[]')
                                     FROM calendar_override
                                    WHERE division_code = :division),
                       'hours', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                            'from', begins, 'to', ends) ORDER BY begins), '[]')
                                   FROM office_hours
                                  WHERE division_code = coalesce(
                                            (SELECT max(division_code)
                                               FROM office_hours
                                              WHERE division_code = :division), '*')))::text AS calendar
            """;

    private static final String NOTICES = "SELECT year, number FROM calendar_notice ORDER BY year";

    private static final String DAYS =
            """
            SELECT day, kind, name
              FROM calendar_notice_day
             WHERE year = :year
             ORDER BY day
            """;

    private static final String DELETE_DAYS = "DELETE FROM calendar_notice_day WHERE year = :year";

    private static final String PUT_NOTICE =
            """
            INSERT INTO calendar_notice (year, number)
            VALUES (:year, :number)
            ON CONFLICT (year) DO UPDATE SET number = excluded.number
            """;

    private static final String INSERT_DAYS =
            """
            INSERT INTO calendar_notice_day (year, day, kind, name)
            SELECT :year, day, kind, name
              FROM unnest(:days::date[], :kinds::text[], :names::text[]) AS new (day, kind, name)
            """;

    private static final String OVERRIDE =
            """
            SELECT day, kind, reason AS name
              FROM calendar_override
             WHERE division_code = :division AND day = :day
            """;

    private static final String PUT_OVERRIDE =
            """
            INSERT INTO calendar_override (division_code, day, kind, reason)
            VALUES (:division, :day, :kind, :reason)
            ON CONFLICT (division_code, day) DO UPDATE SET kind = excluded.kind, reason = excluded.reason
            """;

    private static final String DELETE_OVERRIDE =
            "DELETE FROM calendar_override WHERE division_code = :division AND day = :day";

    private static final String DELETE_HOURS = "DELETE FROM office_hours WHERE division_code = :division";

    private static final String INSERT_HOURS =
            """
            INSERT INTO office_hours (division_code, begins, ends)
            VALUES (:division, :begins, :ends)
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;

    CalendarRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The stored parts of a division's calendar, as of one moment. */
    public record StoredCalendar(
            long version,
            List<Integer> years,
            List<SpecialDay> noticeDays,
            List<SpecialDay> ownDays,
            List<OfficeHours.Stretch> hours) {}

    /** A notice without its days. */
    public record NoticeNumber(int year, String number) {}

    public Mono<StoredCalendar> calendar(String divisionCode) {
        return database.sql(CALENDAR)
                .bind("division", divisionCode)
                .map(StoredRow.read(row -> parsed(row.text("calendar"))))
                .one();
    }

    public Flux<NoticeNumber> notices() {
        return database.sql(NOTICES)
                .map(StoredRow.read(row -> new NoticeNumber(row.number("year"), row.text("number"))))
                .all();
    }

    public Flux<SpecialDay> days(int year) {
        return database.sql(DAYS)
                .bind("year", year)
                .map(StoredRow.read(CalendarRepository::day))
                .all();
    }

    /** Puts a notice in the place of whatever was there for its year. */
    public Mono<Void> replace(Notice notice) {
        return database.sql(DELETE_DAYS)
                .bind("year", notice.year())
                .then()
                .then(database.sql(PUT_NOTICE)
                        .bind("year", notice.year())
                        .bind("number", notice.number())
                        .then())
                .then(insertDays(notice));
    }

    private Mono<Void> insertDays(Notice notice) {
        List<SpecialDay> days = notice.days();
        return database.sql(INSERT_DAYS)
                .bind("year", notice.year())
                .bind("days", days.stream().map(SpecialDay::date).toArray(LocalDate[]::new))
                .bind("kinds", days.stream().map(day -> day.kind().code()).toArray(String[]::new))
                .bind("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
                .then();
    }

    /** The day that a division decided by itself; empty if it did not. */
    public Mono<SpecialDay> override(String divisionCode, LocalDate day) {
        return database.sql(OVERRIDE)
                .bind("division", divisionCode)
                .bind("day", day)
                .map(StoredRow.read(CalendarRepository::day))
                .one();
    }

    public Mono<Void> putOverride(String divisionCode, SpecialDay day) {
        return database.sql(PUT_OVERRIDE)
                .bind("division", divisionCode)
                .bind("day", day.date())
                .bind("kind", day.kind().code())
                .bind("reason", day.name())
                .then();
    }

    public Mono<Void> removeOverride(String divisionCode, LocalDate day) {
        return database.sql(DELETE_OVERRIDE)
                .bind("division", divisionCode)
                .bind("day", day)
                .then();
    }

    /** Puts a division's office hours, or those of every division that has none of its own, in the place of what was. */
    public Mono<Void> putHours(String divisionCode, OfficeHours hours) {
        return database.sql(DELETE_HOURS)
                .bind("division", divisionCode)
                .then()
                .thenMany(Flux.fromIterable(hours.stretches()))
                .concatMap(stretch -> database.sql(INSERT_HOURS)
                        .bind("division", divisionCode)
                        .bind("begins", stretch.from())
                        .bind("ends", stretch.to())
                        .then())
                .then();
    }

    private StoredCalendar parsed(String document) {
        try {
            return json.readValue(document, StoredCalendar.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the calendar's tables hold what nobody can read", broken);
        }
    }

    private static SpecialDay day(StoredRow row) {
        return new SpecialDay(row.value("day", LocalDate.class), DayKind.of(row.text("kind")), row.text("name"));
    }
}
