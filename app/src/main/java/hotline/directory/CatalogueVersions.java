package hotline.directory;

import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the rules of versions of dispatch catalogues; kept by version, as no two callers ask at the same instant. */
@Component
class CatalogueVersions {

    private final DispatchCatalogueRepository catalogues;
    private final Subjects subjects;

    CatalogueVersions(DispatchCatalogueRepository catalogues, Subjects subjects) {
        this.catalogues = catalogues;
        this.subjects = subjects;
    }

    @Cacheable(cacheNames = "dispatch-catalogue", sync = true)
    public Mono<DispatchCatalogue> withRules(Version version) {
        String division = version.divisionCode();
        return Mono.zip(
                        catalogues.rulesToFollow(division, version.version()).collectList(),
                        catalogues.rules(division, version.version()).collectList(),
                        subjects.catalogueOf(division))
                .map(read -> new DispatchCatalogue(
                        division, version.version(), version.inForceFrom(), read.getT1(), read.getT2(), read.getT3()));
    }
}
