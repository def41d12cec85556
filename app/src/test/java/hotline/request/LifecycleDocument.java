package hotline.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import hotline.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lifecycle as people read it, written from {@link Lifecycle#TABLE} and from nothing else. */
final class LifecycleDocument {

    private static final String HEAD =
            """
            # The lifecycle of a request

            Written by `LifecycleTests` from `Lifecycle.TABLE`. After a change to the table write it anew, review its diff and
            commit it with the table:

                ./mvnw -pl app test -Dtest=LifecycleTests -Dhotline.lifecycle.rewrite=true

            ## Ways between statuses

            Acts that leave a request where it is are only in the matrix below.

            """;

    private static final String MATRIX =
            """

            ## Every status and every act

            A row for each act, a column for each status. The cell says where the act leads; the first one named is the usual
            one, `=` means that the status stays, and an empty cell that the act is refused.

            """;

    private static final String ROLES =
            """

            ## Who may

            Clerks and heads act for their own department only. The program itself may do what its sweeps need.

            """;

    private LifecycleDocument() {}

    static String text() {
        return HEAD + diagram() + MATRIX + matrix() + ROLES + roles();
    }

    private static String diagram() {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (RequestStatus status : RequestStatus.values()) {
            text.append("    state \"%s\" as %s%n".formatted(status.code(), id(status)));
        }
        Lifecycle.INITIAL.forEach(status -> text.append("    [*] --> %s%n".formatted(id(status))));
        moves().forEach((way, acts) -> text.append("    %s: %s%n".formatted(way, String.join(", ", acts))));
        Arrays.stream(RequestStatus.values())
                .filter(LifecycleDocument::isFinal)
                .forEach(status -> text.append("    %s --> [*]%n".formatted(id(status))));
        return text.append("```\n").toString();
    }

    private static Map<String, Set<String>> moves() {
        return Lifecycle.TABLE.stream()
                .filter(way -> way.from() != way.to())
                .collect(groupingBy(
                        way -> id(way.from()) + " --> " + id(way.to()),
                        LinkedHashMap::new,
                        mapping(way -> way.act().code(), toCollection(LinkedHashSet::new))));
    }

    private static boolean isFinal(RequestStatus status) {
        return Lifecycle.TABLE.stream().noneMatch(way -> way.from() == status && way.to() != status);
    }

    private static String id(RequestStatus status) {
        return status.code().replace('-', '_');
    }

    private static String matrix() {
        List<String> lines = new ArrayList<>();
        lines.add(line(Stream.concat(Stream.of("act"), statuses().map(RequestStatus::code))));
        lines.add(line(Stream.concat(Stream.of("---"), statuses().map(status -> "---"))));
        acts().forEach(act -> lines.add(line(
                Stream.concat(Stream.of("**" + act.code() + "**"), statuses().map(status -> ways(status, act))))));
        return String.join("\n", lines) + "\n";
    }

    private static String roles() {
        List<String> lines = new ArrayList<>();
        lines.add(line(Stream.of("act", "from", "roles")));
        lines.add(line(Stream.of("---", "---", "---")));
        acts().forEach(act -> byRoles(act)
                .forEach((roles, from) ->
                        lines.add(line(Stream.of("**" + act.code() + "**", String.join(", ", from), roles)))));
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Set<String>> byRoles(Act act) {
        return Lifecycle.TABLE.stream()
                .filter(way -> way.act() == act)
                .collect(groupingBy(
                        way -> way.roles().stream().map(Role::code).sorted().collect(joining(", ")),
                        LinkedHashMap::new,
                        mapping(way -> way.from().code(), toCollection(LinkedHashSet::new))));
    }

    private static String ways(RequestStatus from, Act act) {
        return Lifecycle.TABLE.stream()
                .filter(way -> way.from() == from && way.act() == act)
                .map(way -> way.to() == from ? "=" : way.to().code())
                .collect(joining("<br>"));
    }

    private static Stream<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(act -> Lifecycle.TABLE.stream().anyMatch(way -> way.act() == act));
    }

    private static Stream<RequestStatus> statuses() {
        return Arrays.stream(RequestStatus.values());
    }

    private static String line(Stream<String> cells) {
        return cells.collect(joining(" | ", "| ", " |"));
    }
}
