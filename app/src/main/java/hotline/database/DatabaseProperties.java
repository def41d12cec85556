package hotline.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how it is used.
 *
 * @param url of a server that somebody else runs; without it the program runs its own
 * @param folder of the program's own server
 * @param statementTimeout after which the server ends a statement; {@link Settling} counts with it
 */
@ConfigurationProperties("hotline.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("hotline") String user,
        @DefaultValue("") String password,
        @DefaultValue("data") Path folder,
        @DefaultValue("10s") Duration statementTimeout,
        @DefaultValue Pool pool) {

    /**
     * The connections.
     *
     * @param waiting how many callers may wait for a connection; one more is turned away
     * @param patience how long a caller waits for one
     */
    record Pool(
            @DefaultValue("20") int size, @DefaultValue("1000") int waiting, @DefaultValue("5s") Duration patience) {}
}
