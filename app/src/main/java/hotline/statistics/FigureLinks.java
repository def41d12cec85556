package hotline.statistics;

import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the lists behind numbers, bound to the cut-off of the figures they stand beside. */
final class FigureLinks {

    private final UriComponentsBuilder base;

    FigureLinks(FigureSource source, String divisionCode, Window window, Instant asOf, @Nullable Grouping by) {
        this.base = UriComponentsBuilder.fromPath("/api/v1/statistics/" + source.code() + "/requests")
                .queryParam("division", divisionCode)
                .queryParam("from", window.from())
                .queryParam("to", window.to())
                .queryParam("asOf", asOf);
        if (by != null) {
            base.queryParam("by", by.code());
        }
    }

    /** With {@code {part}} where the number's own code goes. */
    String to(Aspect aspect, @Nullable String group) {
        UriComponentsBuilder link = base.cloneBuilder();
        aspect.values().forEach((component, value) -> link.queryParam(component, value.code()));
        if (group != null) {
            link.queryParam("group", group);
        }
        return link.queryParam("part", "{part}").build().toUriString();
    }
}
