package hotline.directory;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Counts what departments still have to do. Who hands work out lies above the directory and implements this. */
@FunctionalInterface
public interface OpenWork {

    /** The number of requests in which a department has an open part, by its code; departments without one are left out. */
    Mono<Map<String, Long>> of(String divisionCode, Collection<String> departmentCodes);
}
