package hotline.request.handling;

import hotline.deadline.ClockUnit;
import hotline.request.ClockRun;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.ServiceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Finds when shares of a clock's time have passed, in the clock's own unit and without that for which the clock stood still.
 *
 * @param shares of a clock's time, in per cent, after which somebody is to look at it
 * @param rules that say in which unit a clock counts
 */
public record DueSoon(List<Integer> shares, Rules rules) {

    private static final int WHOLE = 100;

    public DueSoon {
        shares = List.copyOf(shares);
    }

    /** The instant at which a share of the time of a request's clock has passed. */
    public Instant at(ServiceRequest request, ClockRun clock, Instant due, int share) {
        ClockUnit unit = rules.unit(clock.step(), RequestMatter.of(request.matter()));
        Duration whole = unit.between(clock.startedAt(), due).minus(stoodStill(request, clock, unit));
        return unit.before(due, whole.multipliedBy(WHOLE - share).dividedBy(WHOLE));
    }

    private static Duration stoodStill(ServiceRequest request, ClockRun clock, ClockUnit unit) {
        return request.proceedings().stream()
                .filter(each -> each.cycleNumber() == clock.cycleNumber()
                        && each.isStandstill()
                        && !each.openedAt().isBefore(clock.startedAt()))
                .map(each -> unit.between(each.openedAt(), Objects.requireNonNull(each.closedAt())))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
