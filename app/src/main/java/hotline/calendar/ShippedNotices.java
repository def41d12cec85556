package hotline.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.calendar.change.CalendarChange;
import hotline.calendar.change.CalendarChange.What;
import hotline.calendar.change.CalendarChangeRepository;
import hotline.shared.start.StartUpTask;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Loads the shipped notices of years that have none, so that a newer program brings the next year along. What an
 * administrator has loaded stays.
 */
@Component
@Order(200)
final class ShippedNotices implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedNotices.class);

    private final CalendarRepository calendars;
    private final CalendarChangeRepository changes;
    private final TransactionalOperator transaction;
    private final ObjectMapper json;
    private final Clock clock;

    ShippedNotices(
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

    @Override
    public Mono<Void> run() {
        return Mono.fromCallable(OfficialNotices::shipped)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(shipped -> loadMissing(shipped).as(transaction::transactional));
    }

    /** Instances that start at the same time wait for the first one where the version is claimed. */
    private Mono<Void> loadMissing(List<Notice> shipped) {
        return changes.claimVersion().flatMap(version -> loadedYears()
                .map(loaded -> shipped.stream()
                        .filter(notice -> !loaded.contains(notice.year()))
                        .toList())
                .flatMap(missing -> load(missing, version)));
    }

    private Mono<Set<Integer>> loadedYears() {
        return calendars.notices().map(CalendarRepository.NoticeNumber::year).collect(Collectors.toSet());
    }

    private Mono<Void> load(List<Notice> notices, long version) {
        if (notices.isEmpty()) {
            return Mono.empty();
        }
        Mono<Void> hours =
                version == 1 ? calendars.putHours(CalendarRepository.EVERY_DIVISION, OfficeHours.USUAL) : Mono.empty();
        return hours.then(
                        Flux.fromIterable(notices).concatMap(calendars::replace).then())
                .then(Mono.defer(() -> changes.insert(change(notices, version))))
                .then(Mono.fromRunnable(() -> LOG.info("Loaded {} shipped notices of working days", notices.size())));
    }

    private CalendarChange change(List<Notice> notices, long version) {
        return new CalendarChange(
                CalendarRepository.EVERY_DIVISION,
                version,
                What.SHIPPED,
                json.valueToTree(Map.of("notices", notices)),
                "",
                "system:shipped",
                clock.instant());
    }
}
