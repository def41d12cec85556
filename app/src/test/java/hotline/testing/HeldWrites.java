package hotline.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;

/** Another transaction that holds up every registration and every act until it is released. */
public final class HeldWrites implements AutoCloseable {

    private static final String HELD =
            "SELECT count(*) FROM pg_stat_activity WHERE usename = 'hotline' AND wait_event_type = 'Lock'";

    private final Connection connection = TestDatabase.shared().connect();

    public HeldWrites() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE request_event IN EXCLUSIVE MODE");
        }
    }

    /** Waits until so many statements are held up, here or by one that is. */
    public void awaitHeld(int statements) {
        Awaitility.await().until(() -> held() == statements);
    }

    public void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int held() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HELD)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
