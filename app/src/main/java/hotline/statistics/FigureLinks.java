package hotline.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the lists behind numbers, bound to the cut-off of the figures they stand beside. */
final class FigureLinks {

    static final String PATH = "/api/v1/statistics/on-time/requests";

    private final UriComponentsBuilder base;

    FigureLinks(String divisionCode, Window window, Instant asOf, @Nullable Grouping by) {
        this.base = UriComponentsBuilder.fromPath(PATH)
                .queryParam("division", divisionCode)
                .queryParam("from", window.from())
                .queryParam("to", window.to())
                .queryParam("asOf", asOf);
        if (window.endsAtCutOff()) {
            base.queryParam("endsAtCutOff", true);
        }
        if (by != null) {
            base.queryParam("by", by.code());
        }
    }

    /** With {@code {part}} where the number's own code goes. */
    String to(@Nullable Rate rate, Scope scope, Basis basis, @Nullable String group) {
        UriComponentsBuilder link =
                base.cloneBuilder().queryParam("scope", scope.code()).queryParam("basis", basis.code());
        if (rate != null) {
            link.queryParam("rate", rate.code());
        }
        if (group != null) {
            link.queryParam("group", group);
        }
        return link.queryParam("part", "{part}").build().toUriString();
    }
}
