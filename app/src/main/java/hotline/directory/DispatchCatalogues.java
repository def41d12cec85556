package hotline.directory;

import hotline.directory.store.DispatchCatalogueRepository;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the dispatch catalogue that was or is in force. */
@Component
public class DispatchCatalogues {

    private final DispatchCatalogueRepository catalogues;
    private final CatalogueVersions versions;

    DispatchCatalogues(DispatchCatalogueRepository catalogues, CatalogueVersions versions) {
        this.catalogues = catalogues;
        this.versions = versions;
    }

    /** The division's catalogue at an instant, without rules whose lead is retired; empty if it has none yet. */
    public Mono<DispatchCatalogue> inForce(String divisionCode, Instant at) {
        return catalogues.versionInForce(divisionCode, at).flatMap(versions::withRules);
    }
}
