package hotline.calendar.change;

import hotline.calendar.CalendarEffects;
import hotline.calendar.Calendars;
import hotline.calendar.DayKind;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.change.OverrideBody.OwnKind;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.Folding;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Makes the page of one day, with what a decision about it would move, and carries the decision out. */
@Component
final class CalendarDayPages {

    /** Gives the day back to the notice. */
    private static final String NOTICE = "notice";

    /**
     * A decision as it was typed.
     *
     * @param kind what the day shall be; {@code notice} gives it back to the notice
     */
    record Decision(@Nullable String division, @Nullable String kind, @Nullable String reason) {

        Decision {
            division = Folding.codeOrNull(division);
        }

        boolean isMade() {
            return kind != null && !kind.isBlank();
        }

        boolean isTakenBack() {
            return NOTICE.equals(kind);
        }

        String words() {
            return reason == null ? "" : reason.strip();
        }
    }

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final CalendarEffects effects;
    private final Jurisdiction jurisdiction;
    private final Constraints constraints;

    CalendarDayPages(
            Calendars calendars,
            CalendarChanges changes,
            CalendarEffects effects,
            Jurisdiction jurisdiction,
            Constraints constraints) {
        this.calendars = calendars;
        this.changes = changes;
        this.effects = effects;
        this.jurisdiction = jurisdiction;
        this.constraints = constraints;
    }

    /** The page of a day with nothing decided yet. */
    Mono<Rendering.Builder<?>> page(Actor actor, LocalDate date, Decision decision) {
        String division = divisionOf(actor, decision);
        return jurisdiction
                .require(actor, division)
                .then(calendars.of(division))
                .map(calendar -> Rendering.view("calendar/day")
                        .modelAttribute("division", division)
                        .modelAttribute("day", calendar.day(date))
                        .modelAttribute("isOwn", isOwn(calendar.day(date).kind()))
                        .modelAttribute("decision", decision)
                        .modelAttribute("isSeen", false)
                        .modelAttribute("errors", Map.of()));
    }

    /** The same with the effect of what is decided; nothing is changed by it. */
    Mono<Rendering.Builder<?>> preview(Actor actor, LocalDate date, Decision decision) {
        String division = divisionOf(actor, decision);
        return page(actor, date, decision)
                .zipWith(Mono.defer(() -> changed(division, date, decision))
                        .flatMap(calendar -> effects.expected(division, calendar)
                                .map(effect -> new Expected(calendar, effect.moving(), effect.staying()))))
                .map(found -> found.getT1()
                        .modelAttribute("isSeen", true)
                        .modelAttribute("after", found.getT2().calendar.day(date))
                        .modelAttribute("moving", found.getT2().moving)
                        .modelAttribute("staying", found.getT2().staying));
    }

    /** Carries the decision out in the division, which it names. */
    Mono<String> decide(Actor actor, LocalDate date, Decision decision) {
        String division = divisionOf(actor, decision);
        return jurisdiction
                .require(actor, division)
                .then(Mono.defer(() -> {
                    OverrideBody body = body(decision);
                    return decision.isTakenBack()
                            ? changes.removeOverride(
                                    division, date, body.reason().strip(), actor)
                            : changes.override(division, body.day(date), actor);
                }))
                .thenReturn(division);
    }

    private record Expected(WorkingCalendar calendar, int moving, int staying) {}

    private Mono<WorkingCalendar> changed(String division, LocalDate date, Decision decision) {
        OverrideBody body = body(decision);
        return decision.isTakenBack()
                ? calendars.withoutOwn(division, date)
                : calendars.of(division).map(calendar -> calendar.with(body.day(date)));
    }

    /** A decision that is taken back needs its reason just as well. */
    private OverrideBody body(Decision decision) {
        OwnKind kind = Arrays.stream(OwnKind.values())
                .filter(each -> each.code().equals(decision.kind()))
                .findFirst()
                .orElse(OwnKind.LOCAL_DAY_OFF);
        boolean isKnown = decision.isTakenBack() || kind.code().equals(decision.kind());
        if (!isKnown) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("kind", "NotNull")));
        }
        return constraints.kept(new OverrideBody(kind, decision.words()));
    }

    static boolean isOwn(DayKind kind) {
        return kind == DayKind.LOCAL_DAY_OFF || kind == DayKind.LOCAL_WORKING_DAY;
    }

    private static String divisionOf(Actor actor, Decision decision) {
        return decision.division() == null || decision.division().isBlank()
                ? actor.divisionCode()
                : decision.division();
    }
}
