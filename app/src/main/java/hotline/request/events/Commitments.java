package hotline.request.events;

import hotline.request.EventChain;
import hotline.request.Place;
import hotline.request.SealedCaller;
import org.jspecify.annotations.Nullable;

/** SHA-256 over salt and content of what stands outside the log. */
public record Commitments(String text, @Nullable String caller) {

    /** Commitments to a citizen's words and to a caller. */
    public static Commitments to(
            String title, String text, Place place, @Nullable String enterpriseName, SealedCaller caller, String salt) {
        return new Commitments(
                EventChain.commitment(
                        salt, title, text, place.address(), place.longitude(), place.latitude(), enterpriseName),
                caller.commitment());
    }
}
