package hotline.intake.protection;

import hotline.intake.protection.KeyFileRefusal.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Compares the keys with those that the database was begun with. With others, old callers could not be named and old
 * numbers not be found, which nobody would notice for weeks. Runs once, before anybody can call, so it may wait.
 */
final class KeyringCheck {

    private static final String BEGIN =
            "INSERT INTO caller_keyring (fingerprint, begun_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String BEGUN_WITH = "SELECT fingerprint FROM caller_keyring";

    private KeyringCheck() {}

    static void check(DataSource database, Keyring keys, Instant now) {
        try (Connection connection = database.getConnection()) {
            begin(connection, keys, now);
            if (!keys.fingerprint().equals(begunWith(connection))) {
                throw new KeyFileRefusal(Reason.KEY_FILE_OF_ANOTHER_DATABASE, Map.of());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the keys could not be compared with the database's", failed);
        }
    }

    private static void begin(Connection connection, Keyring keys, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, keys.fingerprint());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    private static String begunWith(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BEGUN_WITH)) {
            row.next();
            return row.getString(1);
        }
    }
}
