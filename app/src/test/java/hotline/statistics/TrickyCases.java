package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.WorkingTime;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.shared.problem.ProblemException;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts out rows of the definitions' table of tricky cases and counts the figures. A complaint of the first instant, Friday
 * 22 September 2023, is due at the midnight that ends 7 October. */
abstract class TrickyCases {

    static final WorkingTime THREE_DAYS = new WorkingTime(3, WorkingTime.Unit.WORKING_DAY);

    @Autowired
    Requests requests;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    MutableClock clock;

    static void assertRefused(ThrowingCallable act, RequestProblem problem) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    void reviewAllReplies() {
        HandlingSettings all = new HandlingSettings(ReviewMode.ALL, 0, Set.of(), List.of(50), false);
        settings.set(People.JIAOCHENG, all, People.SUPERVISOR, clock.instant()).block();
    }

    @CanIgnoreReturnValue
    Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    void at(String local) {
        clock.set(Life.time(local));
    }

    Group figures(String asOf) {
        return figures(2023, asOf);
    }

    /** The clock goes on to where the cut-off is settled. */
    Group figures(int year, String asOf) {
        Instant settled = Life.time(asOf).plusSeconds(60);
        if (clock.instant().isBefore(settled)) {
            clock.set(settled);
        }
        return Objects.requireNonNull(statistics
                        .answer(People.MANAGER, FigureSource.ON_TIME, query(year, asOf))
                        .block())
                .total();
    }

    static FigureQuery query(int year, String asOf) {
        return new FigureQuery(Window.year(year), null, null, Life.time(asOf), null);
    }

    long bucket(String asOf, String bucket) {
        return ToldFigures.bucket(figures(asOf), bucket);
    }

    static String headline(Group figures, Basis basis) {
        return share(figures.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, basis)));
    }

    /** What the rates of the first cycle are made of, in every aspect. */
    static List<Map<String, Long>> ofRates(Group figures) {
        return figures.figures().stream().map(each -> each.family(Family.RATES)).toList();
    }

    /** All five in the order of the definitions. */
    static List<String> rates(Group figures) {
        return Rate.ofFirstCycle().stream()
                .map(rate -> share(figures.rate(rate, Aspect.of(Scope.ALL, Basis.CURRENT))))
                .toList();
    }

    static String share(RateFigure figure) {
        return figure.numerator() + "/" + figure.denominator();
    }
}
