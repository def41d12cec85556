package hotline.request.trial;

import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.DraftedPacks;
import hotline.deadline.DraftedPacks.DraftedPack;
import hotline.deadline.Step;
import hotline.directory.Jurisdiction;
import hotline.request.ListKind;
import hotline.request.Views;
import hotline.request.trial.RulePackTrial.ClockDifferences;
import hotline.request.trial.RulePackTrial.Difference;
import hotline.shared.Actor;
import hotline.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Counts the deadlines of a month anew by a pack that is still a draft. What was judged stays as it is. */
@Service
class RulePackTrials {

    /** A province's month; a trial of more would hold a connection for too long. */
    private static final int MOST_LOOKED_AT = 200_000;

    private final DraftedPacks drafts;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final TrialReader reader;
    private final Views views;
    private final Texts texts;
    private final Clock clock;

    RulePackTrials(
            DraftedPacks drafts,
            Jurisdiction jurisdiction,
            Calendars calendars,
            TrialReader reader,
            Views views,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.reader = reader;
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    /** One trial to be made. */
    private record Trial(DraftedPack draft, String division, WorkingCalendar calendar, YearMonth month, Instant asOf) {

        Instant from() {
            return month.atDay(1).atStartOfDay(calendar.zone()).toInstant();
        }

        Instant to() {
            return month.plusMonths(1).atDay(1).atStartOfDay(calendar.zone()).toInstant();
        }

        TrialTally tally() {
            return new TrialTally(draft.pack(), calendar, asOf, MOST_LOOKED_AT);
        }
    }

    /**
     * Tries a draft out; which requests the actor is shown is logged.
     *
     * @param month the last full one where absent
     * @param division the draft's own where absent
     */
    public Mono<RulePackTrial> of(Actor actor, UUID draft, @Nullable YearMonth month, @Nullable String division) {
        Instant now = clock.instant();
        return drafts.find(draft, actor)
                .flatMap(found -> trial(found, division, month, now))
                .delayUntil(trial -> jurisdiction.require(actor, trial.division))
                .flatMap(this::counted)
                .delayUntil(result -> views.listed(actor, ListKind.TRIAL, asked(result), shownNumbers(result)));
    }

    private Mono<Trial> trial(DraftedPack draft, @Nullable String division, @Nullable YearMonth month, Instant now) {
        String whose = division == null ? draft.divisionCode() : division;
        return calendars
                .of(whose)
                .map(calendar ->
                        new Trial(draft, whose, calendar, month == null ? lastFullMonth(calendar, now) : month, now));
    }

    private static YearMonth lastFullMonth(WorkingCalendar calendar, Instant now) {
        return YearMonth.from(now.atZone(calendar.zone())).minusMonths(1);
    }

    /** Counted away from the event loop: a month of a city takes longer than others may wait for it. */
    private Mono<RulePackTrial> counted(Trial trial) {
        return reader.received(trial.division, trial.from(), trial.to(), MOST_LOOKED_AT + 1)
                .publishOn(Schedulers.boundedElastic())
                .collect(trial::tally, TrialTally::add)
                .map(tally -> result(trial, tally));
    }

    private RulePackTrial result(Trial trial, TrialTally tally) {
        return new RulePackTrial(
                trial.draft.draft(),
                trial.division,
                trial.month,
                trial.asOf.atZone(trial.calendar.zone()).toOffsetDateTime(),
                trial.draft.pack().code(),
                trial.draft.pack().version(),
                trial.calendar.version(),
                tally.looked(),
                tally.isComplete(),
                tally.changed(),
                tally.extended(),
                differences(tally.requests()),
                tally.clocks().entrySet().stream()
                        .map(each -> clocks(each.getKey(), each.getValue()))
                        .toList(),
                RulePackTrial.inBothLanguages(texts, "rule-pack-trial.notes"));
    }

    private ClockDifferences clocks(TrialClockKind kind, TrialComparison compared) {
        boolean isPart = kind.ofDepartment() && (kind.step() == Step.COMPLETION || kind.step() == Step.REDO);
        String name = (isPart ? "rule-pack-trial.part." : "rule-pack.step.")
                + kind.step().code();
        return new ClockDifferences(
                kind.step(),
                kind.ofDepartment(),
                RulePackTrial.inBothLanguages(texts, name),
                compared.looked(),
                differences(compared));
    }

    private Map<String, Difference> differences(TrialComparison compared) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (TrialDifference kind : TrialDifference.values()) {
            Map<String, String> name = RulePackTrial.inBothLanguages(texts, "rule-pack-trial." + kind.code());
            differences.put(kind.code(), new Difference(name, compared.count(kind), compared.numbers(kind)));
        }
        return differences;
    }

    private static Map<String, String> asked(RulePackTrial result) {
        return Map.of(
                "rulePackDraft",
                result.draft().toString(),
                "month",
                result.month().toString());
    }

    private static List<String> shownNumbers(RulePackTrial result) {
        return Stream.concat(
                        Stream.of(result.differences()),
                        result.clocks().stream().map(ClockDifferences::differences))
                .flatMap(differences -> differences.values().stream())
                .flatMap(difference -> difference.numbers().stream())
                .distinct()
                .toList();
    }
}
