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
        String division = version.divisionCode();
        return Mono.zip(
                        catalogues.rulesToFollow(division, version.version()).collectList(),
                        catalogues.rules(division, version.version()).collectList(),
                        subjects.catalogueOf(division))
                .map(read -> new DispatchCatalogue(
                        division, version.version(), version.inForceFrom(), read.getT1(), read.getT2(), read.getT3()));
    }
}
