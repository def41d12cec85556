package hotline.deadline;

import hotline.shared.Actor;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Lets other modules try out what is still being written. */
public interface DraftedPacks {

    /**
     * A pack as its draft would publish it.
     *
     * @param divisionCode whose administrators write it
     */
    record DraftedPack(UUID draft, String divisionCode, RulePack pack) {}

    /** The pack of a draft that the actor may edit. */
    Mono<DraftedPack> find(UUID draft, Actor actor);
}
