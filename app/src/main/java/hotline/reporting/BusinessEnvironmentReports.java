package hotline.reporting;

import hotline.shared.Actor;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.FigureQuery;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Writes the hotline's part of the yearly report from figures that anybody can count again. */
@Service
class BusinessEnvironmentReports {

    private final FigureStatistics statistics;
    private final Sentences sentences;
    private final Clock clock;

    BusinessEnvironmentReports(FigureStatistics statistics, Sentences sentences, Clock clock) {
        this.statistics = statistics;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * The report of a year as of its end, or as of now where the year has not ended.
     *
     * @param divisionCode the actor's own where absent
     * @param cutOff another instant, such as that of the figures that the sentence stands beside
     * @return fails with {@link SharedProblem#INVALID_REQUEST} for a year that nobody reports on
     */
    public Mono<BusinessEnvironmentReport> ofYear(
            Actor actor, int year, @Nullable String divisionCode, @Nullable String cutOff) {
        if (!TimeParameters.YEARS.isValidIntValue(year)) {
            return Mono.error(new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("year", "unreadable"))));
        }
        Window window = Window.year(year);
        return Mono.fromCallable(() -> new FigureQuery(window, null, null, asOf(window, cutOff), divisionCode))
                .flatMap(query -> statistics.answer(actor, FigureSource.ON_TIME, query))
                .map(answer -> report(year, answer));
    }

    private @Nullable Instant asOf(Window window, @Nullable String cutOff) {
        if (cutOff == null || cutOff.isBlank()) {
            return window.end().isAfter(clock.instant()) ? null : window.end();
        }
        try {
            return TimeParameters.instant(cutOff).toInstant();
        } catch (IllegalArgumentException garbled) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("asOf", "unreadable")));
        }
    }

    private BusinessEnvironmentReport report(int year, FigureAnswer answer) {
        Figures whole = answer.total().in(Aspect.WHOLE);
        RateFigure headline = whole.rate(Rate.FELL_DUE);
        RateFigure received = whole.rate(Rate.RECEIVED);
        Map<String, Long> balance = whole.family(Family.BALANCE);
        long dueAgain = whole.count(Family.BESIDE, "due-again");
        return new BusinessEnvironmentReport(
                year,
                answer.division(),
                answer.divisionName(),
                answer.asOf(),
                sentences.write(year, answer.asOf(), balance, headline, received, dueAgain),
                whole.count(Family.BALANCE, "accepted"),
                headline,
                received,
                whole.count(Family.BALANCE, "carried-in-undue"),
                whole.count(Family.BALANCE, "not-yet-due"),
                whole.count(Family.BALANCE, "standing-still"),
                whole.count(Family.BALANCE, "completed-early"),
                whole.count(Family.BALANCE, "unrated"),
                balance,
                dueAgain,
                answer.definitions().stream()
                        .filter(each -> each.basis() == Basis.CURRENT)
                        .filter(each -> each.rate() == Rate.FELL_DUE || each.rate() == Rate.RECEIVED)
                        .toList(),
                answer.aspects().getOrDefault("scope", Map.of()),
                answer.rounding(),
                whole.family(Family.WATERFALL),
                whole.family(Family.LEDGER),
                links(whole));
    }

    private static Map<String, String> links(Figures whole) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("accepted", whole.requests("accepted"));
        links.put("fellDue", whole.requests(Rate.FELL_DUE.denominator()));
        links.put("onTime", whole.requests(Rate.FELL_DUE.numerator()));
        links.put("carriedInUndue", whole.requests("carried-in-undue"));
        links.put("notYetDue", whole.requests("not-yet-due"));
        links.put("standingStill", whole.requests("standing-still"));
        links.put("completedEarly", whole.requests("completed-early"));
        links.put("unrated", whole.requests("unrated"));
        links.put("dueAgain", whole.requests("due-again"));
        return links;
    }
}
