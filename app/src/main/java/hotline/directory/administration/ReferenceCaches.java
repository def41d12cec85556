package hotline.directory.administration;

import java.util.List;
import java.util.Objects;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.stereotype.Component;

/** Forgets what this instance remembers, so that whoever changed something sees it at once. */
@Component
final class ReferenceCaches {

    private static final List<String> NAMES = List.of(
            "division",
            "divisions-visible",
            "divisions-below",
            "department",
            "departments-of-division",
            "subject-catalogue",
            "dispatch-catalogue");

    private final CacheManager caches;

    ReferenceCaches(CacheManager caches) {
        this.caches = caches;
    }

    void forget() {
        NAMES.stream().map(caches::getCache).filter(Objects::nonNull).forEach(Cache::clear);
    }
}
