package hotline.database;

import hotline.database.DatabaseRefusal.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Looks before the program starts whether a given server will do. */
final class GivenServer {

    private static final int OLDEST_VERSION = 15;
    private static final String CONNECT_SECONDS = "10";

    private GivenServer() {}

    static void check(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), signIn(address))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new DatabaseRefusal(
                        Reason.VERSION_TOO_OLD,
                        Map.of("database", address.spoken(), "version", Integer.toString(version)));
            }
        } catch (SQLException failed) {
            throw refusal(address, failed);
        }
    }

    private static Properties signIn(DatabaseAddress address) {
        Properties signIn = new Properties();
        signIn.setProperty("user", address.user());
        signIn.setProperty("password", address.password());
        signIn.setProperty("connectTimeout", CONNECT_SECONDS);
        signIn.setProperty("loginTimeout", CONNECT_SECONDS);
        return signIn;
    }

    private static DatabaseRefusal refusal(DatabaseAddress address, SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        Map<String, String> facts = Map.of(
                "database", address.spoken(),
                "user", address.user(),
                "cause", String.valueOf(failed.getMessage()).lines().findFirst().orElse(state));
        if (state.startsWith("28")) {
            return new DatabaseRefusal(Reason.SIGN_IN_REFUSED, facts);
        }
        return new DatabaseRefusal(state.equals("3D000") ? Reason.NO_SUCH_DATABASE : Reason.UNREACHABLE, facts);
    }
}
