package hotline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL that tests may spoil. The program comes in as {@code hotline}, owner of the database of that name and no
 * superuser, as in production; the tests' own hands are {@code postgres}.
 *
 * @param password of both
 */
record TestServer(String kind, String host, int port, String password) {

    static final String PROGRAM = "hotline";
    static final String SUPERUSER = "postgres";

    String url(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** Waits no longer for a lock than the program's longest statement may hold one. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + url(database) + "?options=-c%20lock_timeout=60s", SUPERUSER, password);
    }
}
