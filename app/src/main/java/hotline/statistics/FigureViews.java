package hotline.statistics;

import hotline.request.ListKind;
import hotline.request.Views;
import hotline.shared.Actor;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down that somebody is shown what stands behind a number; only then it is shown. */
@Component
class FigureViews {

    private final Views views;

    FigureViews(Views views) {
        this.views = views;
    }

    Mono<Void> listed(Actor actor, FigureList list) {
        Map<String, Object> asked =
                new TreeMap<>(Map.of("list", list.source().code(), "figure", list.figure(), "window", list.window()));
        if (list.group() != null) {
            asked.put("group", list.group());
        }
        return views.listed(
                actor,
                ListKind.FIGURE,
                asked,
                list.items().stream().map(FigureList.Item::number).toList());
    }
}
