package hotline.reporting;

import hotline.shared.Actor;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.TimeParameters;
import hotline.statistics.Basis;
import hotline.statistics.OnTimeAnswer;
import hotline.statistics.OnTimeAnswer.Buckets;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.statistics.OnTimeQuery;
import hotline.statistics.OnTimeStatistics;
import hotline.statistics.Rate;
import hotline.statistics.Scope;
import hotline.statistics.Window;
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
public class BusinessEnvironmentReports {

    private final OnTimeStatistics statistics;
    private final Sentences sentences;
    private final Clock clock;

    BusinessEnvironmentReports(OnTimeStatistics statistics, Sentences sentences, Clock clock) {
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
        return Mono.fromCallable(() -> new OnTimeQuery(window, null, null, asOf(window, cutOff), divisionCode))
                .flatMap(query -> statistics.answer(actor, query))
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

    private BusinessEnvironmentReport report(int year, OnTimeAnswer answer) {
        Group total = answer.total();
        RateFigure headline = total.rate(Rate.FELL_DUE, Scope.ALL, Basis.CURRENT);
        RateFigure received = total.rate(Rate.RECEIVED, Scope.ALL, Basis.CURRENT);
        Buckets buckets = total.buckets().get(0);
        Map<String, Long> balance = total.balance();
        long dueAgain = total.beside().getOrDefault("due-again", 0L);
        return new BusinessEnvironmentReport(
                year,
                answer.division(),
                answer.divisionName(),
                answer.asOf(),
                sentences.write(year, answer.asOf(), balance, headline, received, dueAgain),
                buckets.accepted(),
                headline,
                received,
                balance.getOrDefault("carried-in-undue", 0L),
                total.notYetDue(),
                total.standingStill(),
                balance.getOrDefault("completed-early", 0L),
                balance.getOrDefault("unrated", 0L),
                balance,
                dueAgain,
                answer.scopes(),
                answer.rounding(),
                total.waterfall(),
                total.ledger(),
                links(headline, buckets));
    }

    private static Map<String, String> links(RateFigure headline, Buckets buckets) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("accepted", part(buckets.requests(), "accepted"));
        links.put("fellDue", part(headline.requests(), "denominator"));
        links.put("onTime", part(headline.requests(), "numerator"));
        links.put("carriedInUndue", part(buckets.requests(), "carried-in-undue"));
        links.put("notYetDue", part(buckets.requests(), "not-yet-due"));
        links.put("standingStill", part(buckets.requests(), "standing-still"));
        links.put("completedEarly", part(buckets.requests(), "completed-early"));
        links.put("unrated", part(buckets.requests(), "unrated"));
        links.put("dueAgain", part(buckets.requests(), "due-again"));
        return links;
    }

    private static String part(String link, String part) {
        return link.replace("{part}", part);
    }
}
