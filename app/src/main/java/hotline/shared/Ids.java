package hotline.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of rows: UUIDv7, so that neighbours in time are neighbours in the index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
