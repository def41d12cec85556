package hotline.supervision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.calendar.Calendars;
import hotline.calendar.OfficeTime;
import hotline.request.Command;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Deals with alarms that have gone off, each in a transaction of its own: its effect and its end are written together, so
 * that after a crash there are both or neither. Any number of instances may sweep at once; none waits for another.
 */
@Service
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final String PROGRAM = "system:sweep";
    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    // doubled with each failure; more doublings than these are longer than the longest pause
    private static final int MOST_DOUBLINGS = 9;

    private record Dealt(Alarm alarm, SweepOutcome outcome) {}

    private final AlarmRepository alarms;
    private final WarningRepository warnings;
    private final Requests requests;
    private final Measures measures;
    private final Calendars calendars;
    private final SweepMeters meters;
    private final Texts texts;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Sweeps(
            AlarmRepository alarms,
            WarningRepository warnings,
            Requests requests,
            Measures measures,
            Calendars calendars,
            SweepMeters meters,
            Texts texts,
            TransactionalOperator transaction,
            Clock clock) {
        this.alarms = alarms;
        this.warnings = warnings;
        this.requests = requests;
        this.measures = measures;
        this.calendars = calendars;
        this.meters = meters;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deals with everything that has gone off by now; gives how many alarms that were. */
    public Mono<Long> sweep() {
        return Mono.defer(this::next).repeat().takeWhile(Boolean::booleanValue).count();
    }

    /** Deals with one alarm; whether there was one. */
    private Mono<Boolean> next() {
        Instant now = clock.instant();
        return alarms.claim(now)
                .flatMap(alarm -> dealtWith(alarm, now)
                        .map(outcome -> new Dealt(alarm, outcome))
                        .onErrorMap(failure -> new FailedAlarm(alarm, failure)))
                .as(transaction::transactional)
                .doOnNext(dealt -> meters.count(dealt.alarm(), dealt.outcome()))
                .hasElement()
                .retryWhen(Retry.max(TRIES)
                        .filter(Sweeps::isOvertaken)
                        .onRetryExhaustedThrow((tries, last) -> last.failure()))
                .onErrorResume(FailedAlarm.class, failed -> ended(failed, now).thenReturn(true));
    }

    /** Deals with an alarm at an instant, in the caller's transaction. */
    Mono<SweepOutcome> dealtWith(Alarm alarm, Instant now) {
        return Mono.fromCallable(() -> new RequestNumber(alarm.number()))
                .flatMap(requests::findByProgram)
                .flatMap(request -> dealtWith(measures.of(alarm, request), alarm, request, now));
    }

    private Mono<SweepOutcome> dealtWith(Measure measure, Alarm alarm, ServiceRequest request, Instant now) {
        return opening(measure, alarm, request, now)
                .filter(now::isBefore)
                .flatMap(opening -> alarms.letWait(alarm, opening).thenReturn(SweepOutcome.WAITING))
                .switchIfEmpty(Mono.defer(
                        () -> taken(measure, alarm, request, now).delayUntil(outcome -> alarms.delete(alarm))));
    }

    /** When the office is open, for what waits for that; the office may have moved its hours since the alarm was set. */
    private Mono<Instant> opening(Measure measure, Alarm alarm, ServiceRequest request, Instant now) {
        boolean waits = !(measure instanceof Measure.Nothing)
                && StageRule.of(alarm).waitsForOffice()
                && request.matter().urgency() != Urgency.URGENT;
        return waits
                ? calendars.of(alarm.divisionCode()).map(calendar -> new OfficeTime(calendar).notBeforeOpening(now))
                : Mono.empty();
    }

    private Mono<SweepOutcome> taken(Measure measure, Alarm alarm, ServiceRequest request, Instant now) {
        if (measure instanceof Measure.Doing doing) {
            return acted(doing.command(), alarm, request);
        }
        if (measure instanceof Measure.Warning warning) {
            return warnings.raise(alarm, warning.kind(), departmentOf(alarm, request), now)
                    .thenReturn(SweepOutcome.WARNED);
        }
        return Mono.just(SweepOutcome.NOTHING);
    }

    private Mono<SweepOutcome> acted(Command command, Alarm alarm, ServiceRequest request) {
        Actor program = program(alarm);
        return requests.actByProgram(
                        program,
                        request.number(),
                        command,
                        keyOf(alarm),
                        after -> JsonNodeFactory.instance.objectNode())
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())))
                .map(answer -> SweepOutcome.ACTED)
                .onErrorResume(Sweeps::isRefusal, refusal -> Mono.just(SweepOutcome.NOTHING));
    }

    /**
     * Ends an alarm that an earlier try has answered already, and puts off one that failed until the others have had
     * their turn.
     */
    private Mono<Void> ended(FailedAlarm failed, Instant now) {
        Alarm alarm = failed.alarm();
        Mono<Requests.Answer> before = failed.reason() instanceof DuplicateKeyException
                ? requests.answeredBefore(alarm.divisionCode(), keyOf(alarm))
                : Mono.empty();
        return before.delayUntil(answer -> alarms.delete(alarm))
                .hasElement()
                .flatMap(isDone -> isDone ? Mono.empty() : putOff(alarm, failed.reason(), now));
    }

    private Mono<Void> putOff(Alarm alarm, Throwable cause, Instant now) {
        LOG.warn("the sweep of {} for {} failed and will be tried again later", alarm.step(), alarm.number(), cause);
        meters.count(alarm, SweepOutcome.FAILED);
        return alarms.putOff(alarm, now.plus(pause(alarm.attempts())));
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private Actor program(Alarm alarm) {
        return new Actor(PROGRAM, texts.chinese("supervision.program"), alarm.divisionCode(), Set.of(), null);
    }

    private IdempotencyKey keyOf(Alarm alarm) {
        return Objects.requireNonNull(IdempotencyKey.of(program(alarm), alarm.key()));
    }

    private static @Nullable DepartmentKey departmentOf(Alarm alarm, ServiceRequest request) {
        int part = alarm.assignmentNumber();
        return part == 0 ? request.lead() : request.parts().get(part - 1).department();
    }

    /** Tells whether the act's own rules refuse it by now; a request that cannot be read is no such refusal. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.type() != SharedProblem.STALE_VERSION
                && refusal.type().status().is4xxClientError();
    }

    /** Tells whether somebody was quicker, or the database asks to try again. */
    private static boolean isOvertaken(Throwable failure) {
        Throwable cause = failure instanceof FailedAlarm failed ? failed.reason() : failure;
        return cause instanceof TransientDataAccessException
                || (cause instanceof ProblemException refusal && refusal.type() == SharedProblem.STALE_VERSION);
    }
}
