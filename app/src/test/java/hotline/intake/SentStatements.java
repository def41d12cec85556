package hotline.intake;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statements that the driver logged, by the connection on which each was sent. What keeps connections is told from what
 * is sent for somebody by its place among the statements of its connection, never by its text alone: whoever sends the
 * same text at another place is counted.
 */
record SentStatements(Map<String, List<Sent>> byConnection) {

    private static final String EXECUTING = "Executing query: ";
    private static final String ALIVE = "SELECT 1";
    private static final String HEARTBEAT = "SELECT clock_timestamp() AS now";
    // the first words of the driver on a new connection, in their order
    private static final List<String> OPENING =
            List.of("SHOW TRANSACTION ISOLATION LEVEL", "SELECT oid, * FROM pg_catalog.pg_type");
    // a connection that has answered within this time is not asked whether it is alive
    private static final Duration RESTED = Duration.ofSeconds(1);
    private static final Duration ROUNDED = Duration.ofMillis(5);

    /** A statement at its instant. */
    record Sent(Instant at, String text) {}

    static SentStatements of(List<ILoggingEvent> events) {
        Map<String, List<Sent>> byConnection = new LinkedHashMap<>();
        for (ILoggingEvent event : events) {
            String message = event.getFormattedMessage();
            int begin = message.indexOf(EXECUTING);
            if (begin <= 0) {
                throw new IllegalArgumentException("names no connection: " + message);
            }
            byConnection
                    .computeIfAbsent(message.substring(0, begin), connection -> new ArrayList<>())
                    .add(new Sent(
                            Instant.ofEpochMilli(event.getTimeStamp()), message.substring(begin + EXECUTING.length())));
        }
        return new SentStatements(byConnection);
    }

    /** Those with a part, on all connections. */
    List<Sent> having(String part) {
        return byConnection.values().stream()
                .flatMap(List::stream)
                .filter(statement -> statement.text().contains(part))
                .toList();
    }

    /** How many connections were opened meanwhile. */
    long opened() {
        return byConnection.values().stream().filter(sent -> opening(sent) > 0).count();
    }

    /**
     * How often each statement was sent that is neither a registration nor upkeep.
     *
     * @param registering a part of the statement that registers
     */
    Map<String, Long> countsWithoutUpkeep(String registering) {
        return byConnection.values().stream()
                .flatMap(sent -> withoutUpkeep(sent, registering).stream())
                .filter(statement -> !statement.contains(registering))
                .collect(Collectors.groupingBy(statement -> statement, Collectors.counting()));
    }

    private static List<String> withoutUpkeep(List<Sent> sent, String registering) {
        boolean registers = sent.stream().anyMatch(statement -> statement.text().contains(registering));
        List<String> others = new ArrayList<>();
        for (int i = opening(sent); i < sent.size(); i++) {
            String text = sent.get(i).text();
            boolean isHeartbeat = text.equals(HEARTBEAT) && !registers;
            if (!isHeartbeat && !(text.equals(ALIVE) && hasRestedBefore(sent, i))) {
                others.add(text);
            }
        }
        return others;
    }

    /** How many of the first statements open the connection. */
    private static int opening(List<Sent> sent) {
        int words = 0;
        while (words < Math.min(OPENING.size(), sent.size())
                && sent.get(words).text().startsWith(OPENING.get(words))) {
            words++;
        }
        return words;
    }

    private static boolean hasRestedBefore(List<Sent> sent, int index) {
        return index == 0
                || Duration.between(sent.get(index - 1).at(), sent.get(index).at())
                                .plus(ROUNDED)
                                .compareTo(RESTED)
                        >= 0;
    }
}
