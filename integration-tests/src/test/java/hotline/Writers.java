package hotline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes rows from several connections at once and remembers which ones the database acknowledged. */
final class Writers implements AutoCloseable {

    private static final int COUNT = 4;

    private final OwnDatabase database;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    Writers(OwnDatabase database) throws SQLException {
        this.database = database;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (number integer PRIMARY KEY)");
            statement.execute("TRUNCATE written");
        }
        for (int writer = 0; writer < COUNT; writer++) {
            threads.execute(this::writeUntilItFails);
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Acknowledged rows that the database does not have. */
    Set<Integer> lost() throws SQLException {
        Set<Integer> lost = ConcurrentHashMap.newKeySet();
        lost.addAll(acknowledged);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM written")) {
            while (rows.next()) {
                lost.remove(rows.getInt(1));
            }
        }
        return lost;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void writeUntilItFails() {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
            while (!Thread.currentThread().isInterrupted()) {
                int number = numbers.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.add(number);
            }
        } catch (SQLException killed) {
            threads.shutdown();
        }
    }
}
