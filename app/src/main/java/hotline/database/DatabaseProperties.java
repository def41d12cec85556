package hotline.database;

import hotline.shared.work.Work;
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
     * @param size how many there are for entering and handling
     * @param figures how many there are beside for figures, lists behind them and reports
     * @param background how many there are beside for loops, imports and exports
     * @param waiting how many callers may wait for a connection; one more is turned away
     * @param patience how long a caller waits for one
     */
    record Pool(
            @DefaultValue("20") int size,
            @DefaultValue("4") int figures,
            @DefaultValue("5") int background,
            @DefaultValue("1000") int waiting,
            @DefaultValue("5s") Duration patience) {

        int sizeFor(Work work) {
            return switch (work) {
                case HANDLING -> size;
                case FIGURES -> figures;
                case BACKGROUND -> background;
            };
        }
    }
}
