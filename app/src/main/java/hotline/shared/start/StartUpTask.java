package hotline.shared.start;

import reactor.core.publisher.Mono;

/**
 * Work that must be done before the first request is served, such as loading shipped data into an empty database. Tasks
 * run one after the other in the order of their {@link org.springframework.core.annotation.Order}; one that fails stops
 * the program. Several instances may start at once, so a task makes sure that its work is done only once.
 */
public interface StartUpTask {

    Mono<Void> run();
}
