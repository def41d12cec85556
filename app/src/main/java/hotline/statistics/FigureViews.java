package hotline.statistics;

import hotline.request.ListKind;
import hotline.request.Views;
import hotline.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down that somebody is shown what stands behind a number; only then it is shown. */
@Component
class FigureViews {

    private final Views views;

    FigureViews(Views views) {
        this.views = views;
    }

    /**
     * @param figure which number of the list's kind
     * @param group absent for the number of the whole
     */
    Mono<Void> listed(
            Actor actor, String list, Object figure, Window window, @Nullable String group, List<String> numbers) {
        Map<String, Object> asked = new TreeMap<>(Map.of("list", list, "figure", figure, "window", window));
        if (group != null) {
            asked.put("group", group);
        }
        return views.listed(actor, ListKind.FIGURE, asked, numbers);
    }
}
