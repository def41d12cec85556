package hotline.directory;

import hotline.directory.store.SubjectRepository;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the subject catalogue of a division. */
@Component
public class Subjects {

    private final SubjectRepository subjects;

    Subjects(SubjectRepository subjects) {
        this.subjects = subjects;
    }

    /** The division's own catalogue, else that of the nearest division above it that has one; never empty. */
    @Cacheable(cacheNames = "subject-catalogue", sync = true)
    public Mono<SubjectCatalogue> catalogueOf(String divisionCode) {
        return subjects.catalogueFor(divisionCode).defaultIfEmpty(SubjectCatalogue.none());
    }
}
