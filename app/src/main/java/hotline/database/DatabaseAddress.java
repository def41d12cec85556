package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server and who signs in to it.
 *
 * @param options as they stand behind the question mark, such as {@code sslmode=require}
 */
record DatabaseAddress(String host, int port, String database, String options, String user, String password) {

    private static final int USUAL_PORT = 5432;

    /** Reads {@code postgresql://host:port/database}, also with {@code r2dbc:} or {@code jdbc:} before it. */
    static DatabaseAddress of(String url, String user, String password) {
        URI uri = uriOf(url.strip());
        String host = uri.getHost();
        String path = uri.getPath();
        if (host == null || path == null || path.length() < 2 || !isPostgres(uri.getScheme())) {
            throw unreadable(url);
        }
        String options = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new DatabaseAddress(host, port, path.substring(1), options, user, password);
    }

    String jdbcUrl() {
        return "jdbc:" + url();
    }

    String r2dbcUrl() {
        return "r2dbc:" + url();
    }

    /** For the log: no password, no options. */
    String spoken() {
        return host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return spoken();
    }

    private String url() {
        return "postgresql://" + host + ":" + port + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    private static boolean isPostgres(@Nullable String scheme) {
        return "postgresql".equals(scheme) || "postgres".equals(scheme);
    }

    private static URI uriOf(String url) {
        try {
            return URI.create(url.replaceFirst("^(r2dbc|jdbc):", ""));
        } catch (IllegalArgumentException malformed) {
            throw unreadable(url);
        }
    }

    /** The user part is left out of what is said, as it may hold a password. */
    private static DatabaseRefusal unreadable(String url) {
        return new DatabaseRefusal(Reason.ADDRESS_UNREADABLE, Map.of("url", url.replaceFirst("//.*@", "//")));
    }
}
