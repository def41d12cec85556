package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.TableAccess.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to the module whose migration made it, and other modules use it only where that is listed. */
class TableOwnershipTests {

    private static final Path JAVA = Path.of("src/main/java/hotline");
    private static final Path SQL = Path.of("src/main/resources/hotline");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SCHEMA = Path.of("src/test/resources/schema.txt");

    private static final Pattern MIGRATION = Pattern.compile("V\\d{12}__([a-z]+)_\\w+\\.sql");
    private static final Pattern CREATED = Pattern.compile("\\bCREATE TABLE (\\w+)");
    private static final Pattern TABLE = Pattern.compile("^table (\\w+)", Pattern.MULTILINE);

    /** A use of other modules' tables, with the reason why the owner is not asked. */
    private record Listed(String module, Kind kind, Set<String> tables, String reason) {

        Stream<TableAccess> accesses() {
            return tables.stream().map(table -> new TableAccess(module, kind, table));
        }
    }

    private static final List<Listed> FOREIGN = List.of(
            new Listed(
                    "casework",
                    Kind.READS,
                    Set.of("assignment", "request_clock", "request_notice", "service_request"),
                    "a department's desk joins its notices and its parts with their requests, a page at a time"),
            new Listed(
                    "casework",
                    Kind.WRITES,
                    Set.of("request_notice"),
                    "a notice is written by the act that it tells of, and ticked off by the department that has seen it"),
            new Listed(
                    "intake",
                    Kind.READS,
                    Set.of("request_caller", "request_text", "service_request"),
                    "only intake has the key of callers, and it finds a caller's earlier requests by the phone's index"),
            new Listed(
                    "intake",
                    Kind.WRITES,
                    Set.of("request_list_view", "request_view"),
                    "the statement that reads a caller logs that it did, so that no reading goes unlogged"),
            new Listed(
                    "intake",
                    Kind.READS,
                    Set.of("assignment", "clock_state", "handling_cycle", "request_event", "request_state"),
                    "an import has the tables analysed that it filled, since the planner knows nothing of a year's rows yet"),
            new Listed(
                    "routing",
                    Kind.READS,
                    Set.of("assignment", "request_event", "request_text", "service_request"),
                    "examples are chosen by one statement: the latest dispatches by persons of what is not secret"),
            new Listed(
                    "security",
                    Kind.READS,
                    Set.of("staff"),
                    "a token is good in its member's present round only, which the statement that finds it checks"),
            new Listed("security", Kind.REFERS_TO, Set.of("staff"), "tokens and former passwords go with their member"),
            new Listed(
                    "statistics",
                    Kind.READS,
                    Set.of(
                            "assignment",
                            "clock_state",
                            "request_event",
                            "request_proceeding",
                            "request_state",
                            "service_request"),
                    "figures are counted over all requests at a cut-off; the request module promises these columns"),
            new Listed(
                    "statistics",
                    Kind.WRITES,
                    Set.of("assignment", "clock_state", "request_event", "request_state"),
                    "migrations that made indexes which only the figures read"),
            new Listed(
                    "supervision",
                    Kind.READS,
                    Set.of(
                            "assignment",
                            "division_handling",
                            "request_alarm",
                            "request_clock",
                            "request_proceeding",
                            "request_text",
                            "service_request"),
                    "a sweep locks an alarm with its request, and lists join proceedings and warnings with their"
                            + " clocks and requests' titles"),
            new Listed(
                    "supervision",
                    Kind.WRITES,
                    Set.of("request_alarm"),
                    "acts set alarms; the sweep that answers one takes it away or puts it off"));

    @Test
    void modulesUseOnlyTheirOwnTablesAndThoseListed() throws IOException {
        Map<String, String> owners = owners();
        Map<TableAccess, Set<String>> foreign = new TreeMap<>(accesses(owners.keySet()));
        foreign.keySet().removeIf(access -> access.module().equals(owners.get(access.table())));

        Map<TableAccess, Set<String>> unlisted = new TreeMap<>(foreign);
        unlisted.keySet().removeAll(listed());

        assertThat(unlisted)
                .as("Ask the module that owns the table, or list the use with its reason")
                .isEmpty();
        assertThat(listed()).as("Uses that are listed and no longer there").isSubsetOf(foreign.keySet());
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        assertThat(owners().keySet()).containsAll(tables());
    }

    private static Set<TableAccess> listed() {
        return FOREIGN.stream().flatMap(Listed::accesses).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<TableAccess, Set<String>> accesses(Set<String> tables) throws IOException {
        Map<TableAccess, Set<String>> accesses = new HashMap<>();
        for (Path file : files(JAVA, ".java")) {
            note(accesses, file, TableAccess.inJava(module(JAVA, file), Files.readString(file), tables));
        }
        for (Path file : files(SQL, ".sql")) {
            note(accesses, file, TableAccess.inSql(module(SQL, file), Files.readString(file), tables));
        }
        for (Path file : files(MIGRATIONS, ".sql")) {
            note(accesses, file, TableAccess.inSql(migratingModule(file), Files.readString(file), tables));
        }
        return accesses;
    }

    private static void note(Map<TableAccess, Set<String>> accesses, Path file, Set<TableAccess> found) {
        found.forEach(access -> accesses.computeIfAbsent(access, a -> new TreeSet<>())
                .add(file.getFileName().toString()));
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher created = CREATED.matcher(Files.readString(file));
            while (created.find()) {
                owners.put(created.group(1), migratingModule(file));
            }
        }
        return owners;
    }

    private static Set<String> tables() throws IOException {
        return TABLE.matcher(Files.readString(SCHEMA))
                .results()
                .map(table -> table.group(1))
                .collect(Collectors.toSet());
    }

    private static String module(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static String migratingModule(Path file) {
        Matcher name = MIGRATION.matcher(file.getFileName().toString());
        assertThat(name.matches()).as("%s names its module", file).isTrue();
        return name.group(1);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
