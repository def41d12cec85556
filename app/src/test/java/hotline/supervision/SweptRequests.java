package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that a test sweeps at instants of its own. A complaint of the fixture's Friday is due at the end of 7 October. */
abstract class SweptRequests {

    static final String NEXT_DAY = "2023-09-26T08:00:01+08:00";
    static final String HALF = "2023-09-27T15:00:00+08:00";
    static final String ALMOST = "2023-10-07T09:00:00+08:00";
    static final String OVERDUE = "2023-10-08T08:00:01+08:00";

    @Autowired
    Requests requests;

    @Autowired
    Sweeps sweeps;

    @Autowired
    MutableClock clock;

    final Swept swept = new Swept();

    @CanIgnoreReturnValue
    Story dispatched() {
        return RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    @CanIgnoreReturnValue
    Story inProgress() {
        return dispatched().acknowledged();
    }

    void sweepAt(String instant) {
        clock.set(instant);
        sweep();
    }

    void sweep() {
        assertThat(sweeps.sweep().block()).isNotNull();
    }

    static List<String> levels(Story story) {
        ServiceRequest request = story.now();
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERVISION_ORDER)
                .map(Proceeding::code)
                .map(Objects::requireNonNull)
                .toList();
    }
}
