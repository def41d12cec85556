package hotline.request;

import hotline.request.handling.HandlingCycle;
import hotline.shared.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a request in lines of text that do not depend on how its parts are shaped in code. */
final class GoldenFold {

    private GoldenFold() {}

    static List<String> lines(ServiceRequest request) {
        return Stream.of(
                        Stream.of(head(request), matter(request)),
                        request.cycles().stream().map(GoldenFold::cycle),
                        request.parts().stream().map(GoldenFold::part),
                        request.clocks().stream().map(GoldenFold::clock),
                        request.proceedings().stream().map(GoldenFold::proceeding))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String head(ServiceRequest request) {
        return line(
                "request",
                request.number(),
                request.version(),
                request.status(),
                request.receivedAt(),
                request.direct() ? "direct" : null,
                request.origin() == null ? null : request.origin().source(),
                request.origin() == null ? null : request.origin().externalId(),
                request.origin() == null ? null : request.origin().declared(),
                request.origin() == null ? null : request.origin().anomaly(),
                superior(request),
                request.standing().repeatCalls(),
                request.standing().mergedInto());
    }

    private static @Nullable String superior(ServiceRequest request) {
        var superior = request.standing().superior();
        return superior == null ? null : line(superior.platform(), superior.number(), superior.dueAt());
    }

    private static String matter(ServiceRequest request) {
        var matter = request.matter();
        return line(
                "matter",
                matter.nature(),
                matter.channel(),
                matter.urgency(),
                matter.subjectCode(),
                matter.townshipCode(),
                matter.villageCode(),
                matter.enterpriseCode(),
                matter.secret(),
                matter.anonymous());
    }

    private static String cycle(HandlingCycle cycle) {
        var rules = cycle.rules();
        return line(
                "cycle",
                cycle.number(),
                cycle.kind(),
                cycle.startedAt(),
                rules == null ? null : line(rules.rulePack(), rules.rulePackVersion(), rules.calendarVersion()),
                cycle.dueAt(),
                cycle.originalDueAt(),
                cycle.provisional(),
                cycle.completedAt(),
                cycle.verdict(),
                cycle.adjudicatedVerdict());
    }

    private static String part(Part part) {
        return line(
                "part",
                part.number(),
                part.cycleNumber(),
                part.role(),
                part.department().divisionCode(),
                part.department().code(),
                part.catalogueVersion(),
                part.dispatchedAt(),
                part.acknowledgedAt(),
                part.contactedAt(),
                part.completedAt(),
                part.endedAt(),
                part.ending());
    }

    private static String clock(ClockRun clock) {
        return line(
                "clock",
                clock.cycleNumber(),
                clock.step(),
                clock.assignmentNumber(),
                clock.runNumber(),
                clock.startedAt(),
                clock.dueAt(),
                clock.originalDueAt(),
                clock.provisional(),
                clock.stoppedAt(),
                clock.endedAt(),
                clock.dropped() ? "dropped" : null,
                clock.explanation() == null
                        ? null
                        : clock.explanation().path("text").asText());
    }

    private static String proceeding(Proceeding proceeding) {
        var amount = proceeding.amount();
        return line(
                "proceeding",
                proceeding.number(),
                proceeding.kind(),
                proceeding.cycleNumber(),
                proceeding.assignmentNumber(),
                proceeding.openedAt(),
                proceeding.openedBy(),
                proceeding.code(),
                amount == null ? null : line(amount.amount(), amount.unit()),
                proceeding.claimedAt(),
                proceeding.closedAt(),
                proceeding.outcome());
    }

    private static String line(@Nullable Object... parts) {
        return Arrays.stream(parts).map(GoldenFold::word).collect(Collectors.joining(" "));
    }

    private static String word(@Nullable Object part) {
        return part instanceof Coded coded ? coded.code() : Objects.toString(part, "-");
    }
}
