package hotline.statistics.catalogue;

import hotline.shared.Coded;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A property of requests by which figures stand side by side. */
public enum Grouping implements Coded {
    DEPARTMENT,
    NATURE,
    TOWNSHIP,
    /** The first level of the subject catalogue; of first dispatches, every level. */
    SUBJECT,
    /** A city's counties. */
    DIVISION,
    /** The version of the dispatch catalogue that was in force. */
    CATALOGUE_VERSION;

    /** The key of what has no department, township, subject or version. */
    public static final String NONE = "none";

    static final List<Grouping> OF_REQUESTS = List.of(DEPARTMENT, NATURE, TOWNSHIP, SUBJECT, DIVISION);

    private static final int LEVEL_DIGITS = 2;

    /** The groups that something with a key is in: a subject is in those above it too, which its code begins with. */
    public Stream<String> groupsOf(String key) {
        return this != SUBJECT || key.equals(NONE)
                ? Stream.of(key)
                : IntStream.rangeClosed(1, (key.length() + 1) / LEVEL_DIGITS)
                        .mapToObj(level -> key.substring(0, Math.min(level * LEVEL_DIGITS, key.length())));
    }
}
