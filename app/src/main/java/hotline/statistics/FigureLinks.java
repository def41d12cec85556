package hotline.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the lists behind numbers, bound to the cut-off of the figures they stand beside. */
final class FigureLinks {

    static final String PATH = "/api/v1/statistics/on-time/requests";

    private final UriComponentsBuilder base;

    FigureLinks(String path, String divisionCode, Window window, Instant asOf, @Nullable Grouping by) {
        this.base = UriComponentsBuilder.fromPath(path)
                .queryParam("division", divisionCode)
                .queryParam("from", window.from())
                .queryParam("to", window.to())
                .queryParam("asOf", asOf);
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
        return toPart(link);
    }

    /** The clocks behind a number. */
    String to(ClockKey figure, @Nullable String group) {
        UriComponentsBuilder link = base.cloneBuilder()
                .queryParam("view", figure.view().code())
                .queryParam("step", figure.step().code())
                .queryParam("basis", figure.basis().code())
                .queryParam("period", figure.period().code());
        return toPart(group == null ? link : link.queryParam("group", group));
    }

    /** The first dispatches behind a number. */
    String to(@Nullable String subject, @Nullable String version) {
        UriComponentsBuilder link = base.cloneBuilder();
        if (subject != null) {
            link.queryParam("subject", subject);
        }
        return toPart(version == null ? link : link.queryParam("version", version));
    }

    private static String toPart(UriComponentsBuilder link) {
        return link.queryParam("part", "{part}").build().toUriString();
    }
}
