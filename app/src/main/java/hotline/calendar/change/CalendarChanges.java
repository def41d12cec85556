package hotline.calendar.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.calendar.CalendarProblem;
import hotline.calendar.CalendarRepository;
import hotline.calendar.Calendars;
import hotline.calendar.Notice;
import hotline.calendar.OfficeHours;
import hotline.calendar.SpecialDay;
import hotline.calendar.change.CalendarChange.What;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes calendars; every change is logged with what was there before, and makes a further version. */
@Service
public class CalendarChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);

    private final CalendarRepository calendars;
    private final CalendarChangeRepository changes;
    private final TransactionalOperator transaction;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarChanges(
            CalendarRepository calendars,
            CalendarChangeRepository changes,
            TransactionalOperator transaction,
            ObjectMapper json,
            Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a notice in the place of whatever was loaded for its year, in every division. */
    @CacheEvict(cacheNames = Calendars.CACHE, allEntries = true)
    public Mono<Void> replaceYear(Notice notice, Actor actor) {
        Mono<JsonNode> effect = calendars.days(notice.year()).collectList().flatMap(before -> calendars
                .replace(notice)
                .thenReturn(document(Map.of("notice", notice, "before", before))));
        return change(CalendarRepository.EVERY_DIVISION, What.YEAR_REPLACED, effect, notice.number(), actor);
    }

    /** Decides by itself what one day is in one division. */
    @CacheEvict(cacheNames = Calendars.CACHE, allEntries = true)
    public Mono<Void> override(String divisionCode, SpecialDay day, Actor actor) {
        Mono<JsonNode> effect = before(divisionCode, day.date()).flatMap(before -> calendars
                .putOverride(divisionCode, day)
                .thenReturn(document(Map.of("day", day, "before", before))));
        return change(divisionCode, What.DAY_OVERRIDDEN, effect, day.name(), actor);
    }

    /** Gives a day back to the notice. */
    @CacheEvict(cacheNames = Calendars.CACHE, allEntries = true)
    public Mono<Void> removeOverride(String divisionCode, LocalDate date, String reason, Actor actor) {
        Mono<JsonNode> effect = before(divisionCode, date)
                .filter(before -> !before.isEmpty())
                .switchIfEmpty(Mono.error(() -> noSuchOverride(date)))
                .flatMap(before -> calendars
                        .removeOverride(divisionCode, date)
                        .thenReturn(document(Map.of("date", date, "before", before))));
        return change(divisionCode, What.OVERRIDE_REMOVED, effect, reason, actor);
    }

    /** Decides when one division works; deadlines that were set keep the hours they were counted by. */
    @CacheEvict(cacheNames = Calendars.CACHE, allEntries = true)
    public Mono<Void> changeHours(String divisionCode, OfficeHours hours, String reason, Actor actor) {
        Mono<JsonNode> effect = calendars.calendar(divisionCode).flatMap(before -> calendars
                .putHours(divisionCode, hours)
                .thenReturn(document(Map.of("hours", hours.stretches(), "before", before.hours()))));
        return change(divisionCode, What.OFFICE_HOURS_CHANGED, effect, reason, actor);
    }

    private Mono<List<SpecialDay>> before(String divisionCode, LocalDate date) {
        return calendars.override(divisionCode, date).map(List::of).defaultIfEmpty(List.of());
    }

    /** The version is claimed first, so that changes of the same days wait for one another. */
    private Mono<Void> change(String divisionCode, What what, Mono<JsonNode> effect, String reason, Actor actor) {
        return changes.claimVersion()
                .flatMap(version -> effect.map(document ->
                        new CalendarChange(divisionCode, version, what, document, reason, actor.id(), clock.instant())))
                .flatMap(change -> changes.insert(change).thenReturn(change))
                .as(transaction::transactional)
                .doOnNext(change -> log(change, actor))
                .then();
    }

    private static void log(CalendarChange change, Actor actor) {
        LOG.info(
                "Calendar of {}: {}, version {}, by {}",
                change.divisionCode(),
                change.what().code(),
                change.version(),
                actor.account());
    }

    private JsonNode document(Map<String, ?> content) {
        return json.valueToTree(content);
    }

    private static ProblemException noSuchOverride(LocalDate date) {
        return new ProblemException(CalendarProblem.NO_SUCH_OVERRIDE, Map.of("date", date.toString()));
    }
}
