package hotline.directory;

import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import java.time.Instant;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the dispatch catalogue that was or is in force. */
@Component
public class DispatchCatalogues {

    private final DispatchCatalogueRepository catalogues;
    private final Subjects subjects;

    DispatchCatalogues(DispatchCatalogueRepository catalogues, Subjects subjects) {
        this.catalogues = catalogues;
        this.subjects = subjects;
    }

    /** The division's catalogue at an instant, without rules whose lead is retired; empty if it has none yet. */
    @Cacheable(cacheNames = "dispatch-catalogue", sync = true)
    public Mono<DispatchCatalogue> inForce(String divisionCode, Instant at) {
        return catalogues.versionInForce(divisionCode, at).flatMap(this::withRules);
    }

    private Mono<DispatchCatalogue> withRules(Version version) {
        return catalogues
                .rulesToFollow(version.divisionCode(), version.version())
                .collectList()
                .zipWith(
                        subjects.catalogueOf(version.divisionCode()),
                        (rules, catalogue) -> new DispatchCatalogue(
                                version.divisionCode(), version.version(), version.inForceFrom(), rules, catalogue));
    }
}
