package hotline.request.web.page;

import hotline.request.Act;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.web.TimelineView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds what the open supervision orders say, to stand beside the form that answers them. */
final class OpenOrders {

    private OpenOrders() {}

    /** The orders' words as the reader sees them in the timeline, the earliest first. */
    static List<String> in(List<TimelineView> timeline, ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERVISION_ORDER && each.isOpen())
                .flatMap(order -> wordsOf(order, timeline))
                .toList();
    }

    private static Stream<String> wordsOf(Proceeding order, List<TimelineView> timeline) {
        return timeline.stream()
                .filter(line -> line.act() == Act.SUPERVISE && line.recordedAt().equals(order.openedAt()))
                .map(TimelineView::note)
                .filter(Objects::nonNull);
    }
}
