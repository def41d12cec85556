package hotline.intake.demonstration;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadline;
import hotline.deadline.Step;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.request.Channel;
import hotline.request.EventChain;
import hotline.request.ImportedRequest;
import hotline.request.Place;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invents a year whose figures are those of the report this program starts from: 9,737 received and nothing carried in,
 * 9,542 completed on time and 3 late, 192 of the last days neither completed nor due when it ends. Those were completed in
 * time in January, which no figure of the year sees and without which every list of today would begin with them. Which
 * request is due when is left to the division's rules; the same random numbers come every time.
 */
final class DemonstrationYear {

    static final String SOURCE = "demo";
    static final int YEAR = 2023;
    static final int FALLING_DUE = 9_545;
    static final int NOT_YET_DUE = 192;

    // their deadlines lie well apart
    private static final Set<Integer> LATE = Set.of(1_900, 5_100, 7_700);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 30);
    private static final int OFFICE_MINUTES = 9 * 60;
    private static final int SEED = 20_231_231;

    /** A call and what will have become of it at the year's end. */
    private record Placed(InventedCall call, boolean isCompleted) {}

    private final String divisionCode;
    private final Rules rules;
    private final DispatchCatalogue catalogue;
    private final List<Division> townships;
    private final List<InventedMatter> matters;
    private final String mark;
    private final Instant now;
    private final Random random = new Random(SEED);
    private final Random january = new Random(SEED + 1);
    private final CallPattern pattern;

    /**
     * @param mark what every title begins with
     * @param now after which nothing is completed yet
     */
    DemonstrationYear(
            String divisionCode,
            Rules rules,
            DispatchCatalogue catalogue,
            List<Division> townships,
            List<InventedMatter> matters,
            String mark,
            Instant now) {
        this.divisionCode = divisionCode;
        this.rules = rules;
        this.catalogue = catalogue;
        this.townships = List.copyOf(townships);
        this.matters = List.copyOf(matters);
        this.mark = mark;
        this.now = now;
        this.pattern = new CallPattern(rules.calendar(), random);
    }

    /** All of the year's requests in the order in which they were received, each made when it is asked for. */
    Stream<ImportedRequest> requests() {
        List<Placed> calls = new ArrayList<>();
        invent(FALLING_DUE, LocalDate.of(YEAR, 1, 1), true, calls);
        invent(NOT_YET_DUE, LocalDate.of(YEAR, 12, 25), false, calls);
        calls.sort(Comparator.comparing(placed -> placed.call().receivedAt()));
        return Stream.iterate(0, i -> i < calls.size(), i -> i + 1).map(i -> request(i + 1, calls.get(i)));
    }

    private void invent(int count, LocalDate from, boolean isFallingDue, List<Placed> calls) {
        List<LocalDate> days = from.datesUntil(LocalDate.of(YEAR + 1, 1, 1)).toList();
        int wanted = calls.size() + count;
        while (calls.size() < wanted) {
            InventedCall call = new InventedCall(
                    pattern.draw(days),
                    CallPattern.weighted(matters, InventedMatter::weight, random),
                    CallPattern.weighted(townships, this::callersOf, random));
            if (due(call).due().isBefore(yearEnd()) == isFallingDue) {
                calls.add(new Placed(call, isFallingDue));
            }
        }
    }

    private ImportedRequest request(int position, Placed placed) {
        InventedCall call = placed.call();
        Deadline deadline = due(call);
        boolean isLate = LATE.contains(position);
        String externalId = String.format(Locale.ROOT, "%d-%05d", YEAR, position);
        return new ImportedRequest(
                divisionCode,
                SOURCE,
                externalId,
                call.receivedAt(),
                matter(call),
                mark + call.matter().title(),
                mark + call.matter().text().replace("{place}", call.township().name()),
                new Place(call.township().code(), null, null, null, null),
                id -> SealedCaller.ANONYMOUS,
                rules.versions(),
                department(call),
                deadline.due(),
                deadline.provisional(),
                EventChain.tree(deadline.explanation()),
                placed.isCompleted() ? completion(call, deadline, isLate, random) : completionInJanuary(call, deadline),
                false,
                null,
                EventChain.commitment("", externalId));
    }

    /** In time, but only after the year. */
    private @Nullable Instant completionInJanuary(InventedCall call, Deadline deadline) {
        Instant completed = Stream.generate(() -> completion(call, deadline, false, january))
                .filter(instant -> !instant.isBefore(yearEnd()))
                .findFirst()
                .orElseThrow();
        return completed.isAfter(now) ? null : completed;
    }

    private Instant completion(InventedCall call, Deadline deadline, boolean isLate, Random random) {
        WorkingCalendar calendar = rules.calendar();
        LocalDate received = call.receivedAt().atZone(calendar.zone()).toLocalDate();
        // a deadline is the midnight that ends its day
        LocalDate dueDay = deadline.due().atZone(calendar.zone()).toLocalDate().minusDays(1);
        List<LocalDate> days = received.plusDays(1)
                .datesUntil(dueDay.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        LocalDate day = isLate ? calendar.nextWorkingDay(dueDay) : days.get(random.nextInt(days.size()));
        return day.atTime(OFFICE_OPENS)
                .plusMinutes(random.nextInt(OFFICE_MINUTES))
                .plusSeconds(random.nextInt(60))
                .atZone(calendar.zone())
                .toInstant();
    }

    private Deadline due(InventedCall call) {
        RequestMatter matter = new RequestMatter(
                call.matter().nature(), Urgency.NORMAL, call.matter().subjectCode(), false);
        return rules.due(Step.COMPLETION, matter, call.receivedAt())
                .orElseThrow(() -> new IllegalStateException(
                        "the demonstration has no nature without a deadline: " + matter.nature()));
    }

    private Matter matter(InventedCall call) {
        return new Matter(
                call.matter().nature(),
                Channel.IMPORT,
                Urgency.NORMAL,
                call.matter().subjectCode(),
                call.township().code(),
                null,
                null,
                call.matter().nature() == hotline.request.Nature.TIP_OFF,
                false);
    }

    private @Nullable DepartmentKey department(InventedCall call) {
        return catalogue
                .ruleFor(call.matter().subjectCode(), call.township().code())
                .map(DispatchRule::lead)
                .orElse(null);
    }

    /** The county town calls most. */
    private int callersOf(Division township) {
        return Math.max(2, 24 - 5 * townships.indexOf(township));
    }

    private Instant yearEnd() {
        return LocalDate.of(YEAR + 1, 1, 1)
                .atStartOfDay(rules.calendar().zone())
                .toInstant();
    }
}
