package hotline.database.connection;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.jspecify.annotations.Nullable;

/** Tells that the database did not answer in time; nobody knows what became of what was sent. */
final class SilentDatabase extends R2dbcNonTransientResourceException {

    private static final long serialVersionUID = 1L;

    SilentDatabase(String call, @Nullable Throwable cause) {
        super("the database did not answer in time: " + call, cause);
    }
}
