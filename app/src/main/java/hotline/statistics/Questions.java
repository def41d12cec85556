package hotline.statistics;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.statistics.FigureReader.Sight;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.store.Selection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes of a query what it comes to for a person at a time. */
@Component
class Questions {

    private static final String TOTAL = "total";

    /** A query whose reader, window and cut-off are known. */
    record Question(FigureSource source, Sight sight, Window window, CutOff cutOff, @Nullable Grouping by) {

        Selection selection() {
            return new Selection(
                    sight.divisions(),
                    sight.department(),
                    window.start(),
                    window.endAt(cutOff),
                    cutOff.asOf(),
                    by == null ? TOTAL : by.code());
        }

        FigureLinks links() {
            return new FigureLinks(source, sight.divisionCode(), window, cutOff.asOf(), by);
        }
    }

    private final FigureReader reader;
    private final Divisions divisions;
    private final CutOffs cutOffs;

    Questions(FigureReader reader, Divisions divisions, CutOffs cutOffs) {
        this.reader = reader;
        this.divisions = divisions;
        this.cutOffs = cutOffs;
    }

    /** Fails with a {@link StatisticsProblem} where the person may not ask it or it cannot be answered. */
    Mono<Question> ask(Actor actor, FigureSource source, FigureQuery query) {
        return Mono.fromCallable(() -> cutOffs.at(query.asOf()))
                .flatMap(cutOff -> reader.sight(actor, query.divisionCode())
                        .map(sight -> new Question(source, sight, window(query, cutOff), cutOff, query.by())));
    }

    Mono<String> divisionName(Question question) {
        String code = question.sight().divisionCode();
        return divisions.find(code).map(Division::name).defaultIfEmpty(code);
    }

    /** A midnight is the end of the day before it, also where it is a cut-off. */
    private static Window window(FigureQuery query, CutOff cutOff) {
        Window asked = query.window();
        return asked == null
                ? Window.year(LocalDate.ofInstant(cutOff.asOf().minusNanos(1), Window.ZONE)
                        .getYear())
                : asked.begunBy(cutOff);
    }
}
