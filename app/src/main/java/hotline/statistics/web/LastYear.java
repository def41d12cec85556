package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.statistics.FigureReader;
import hotline.statistics.Window;
import hotline.statistics.store.ReceiptRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the last year that has figures, for whoever opens one that has none. */
@Component
public class LastYear {

    private final FigureReader reader;
    private final ReceiptRepository receipts;

    LastYear(FigureReader reader, ReceiptRepository receipts) {
        this.reader = reader;
        this.receipts = receipts;
    }

    /** The year in which a request that the reader may count was last received; nothing if there never was one. */
    public Mono<Optional<Integer>> of(Actor actor, @Nullable String divisionCode) {
        return reader.sight(actor, divisionCode)
                .flatMap(sight -> receipts.latest(sight.divisions(), sight.department()))
                .map(LastYear::year)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static int year(Instant receivedAt) {
        return receivedAt.atZone(Window.ZONE).getYear();
    }
}
