package hotline.shared;

import reactor.core.publisher.Mono;

/** Counts what waits for a person at one place of the console, which shows the number and keeps it current. */
public interface LiveCount {

    /** The bell, which is no place of the navigation. */
    String NOTICES = "notices";

    /** The key of the place in the navigation, or {@link #NOTICES}. */
    String place();

    /** How much waits for an actor; empty for somebody who has no such work. */
    Mono<Long> of(Actor actor);
}
