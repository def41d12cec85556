package hotline.intake.demonstration.living;

import hotline.calendar.OfficeTime;
import hotline.calendar.WorkingCalendar;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.directory.Division;
import hotline.request.Nature;
import hotline.request.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents what happens in a county day by day, the same for the same day: who calls about what, and what becomes of it. To
 * that come the {@link StandingLives}, without which a quiet night would show empty lists.
 */
final class LivingCounty {

    private static final List<Integer> CALLS_BY_WEEKDAY = List.of(31, 29, 27, 27, 26, 18, 16);
    private static final List<Integer> BY_HOUR =
            List.of(1, 1, 1, 1, 1, 3, 12, 28, 70, 96, 100, 84, 50, 48, 74, 82, 78, 66, 50, 44, 34, 22, 10, 4);
    private static final int CALLERS = 420;
    private static final int ANONYMOUS_PERCENT = 4;
    private static final int SECRET_PERCENT = 3;
    private static final int ASKING_PERCENT = 60;

    /** A township with its villages. */
    record Place(Division township, List<Division> villages) {}

    private final DispatchCatalogue catalogue;
    private final List<Place> places;
    private final LivedTexts texts;
    private final OfficeTime office;

    LivingCounty(WorkingCalendar calendar, DispatchCatalogue catalogue, List<Place> places, LivedTexts texts) {
        this.office = new OfficeTime(calendar);
        this.catalogue = catalogue;
        this.places = List.copyOf(places);
        this.texts = texts;
    }

    OfficeTime office() {
        return office;
    }

    /** The lives that begin after one instant and not after another, the latest first, which today's pages show. */
    List<Life> between(Instant from, Instant until) {
        Stream<Life> daily = dateOf(from)
                .datesUntil(dateOf(until).plusDays(1))
                .flatMap(this::ofDay)
                .filter(life -> life.call().at().isAfter(from));
        return Stream.concat(daily, new StandingLives(this, until).all())
                .filter(life -> !life.call().at().isAfter(until))
                .sorted(Comparator.comparing((Life life) -> life.call().at()).reversed())
                .toList();
    }

    private Stream<Life> ofDay(LocalDate day) {
        Random random = new Random(day.toEpochDay() * 7_919);
        int calls = CALLS_BY_WEEKDAY.get(day.getDayOfWeek().getValue() - 1) + random.nextInt(5) - 2;
        List<Life> lives = new ArrayList<>();
        for (int number = 1; number <= calls; number++) {
            LivedMatter matter = weighted(texts.matters(), LivedMatter::weight, random);
            lives.add(life(day + "/" + number, call(timeOn(day, random), matter, random), random));
        }
        return lives.stream();
    }

    private Life life(String key, LivedCall call, Random random) {
        Course course = course(call.matter(), random);
        LifePlan begun = plan(call, random);
        LifePlan plan = course == Course.DOUBLED ? begun.joinedBy(caller(random)) : begun;
        return course.play(plan).under(key);
    }

    private static Course course(LivedMatter matter, Random random) {
        boolean isAsking = matter.nature() == Nature.CONSULTATION && random.nextInt(100) < ASKING_PERCENT;
        return isAsking || matter.nature() == Nature.PRAISE
                ? Course.ANSWERED
                : weighted(List.of(Course.values()), Course::weight, random);
    }

    LifePlan plan(LivedCall call, Random random) {
        return new LifePlan(call, rule(call.matter(), call.township()), office, texts, random);
    }

    /** One of the matters that a department leads in; of those that can be urgent only, where that is asked for. */
    LivedMatter matterOf(String department, boolean isUrgent, Random random) {
        List<LivedMatter> all = texts.matters().stream()
                .filter(matter -> matter.nature() != Nature.PRAISE && (!isUrgent || matter.urgent() > 0))
                .filter(matter ->
                        rule(matter, places.get(0).township()).lead().code().equals(department))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    LivedCall call(Instant at, LivedMatter matter, Random random) {
        Place place = weighted(places, each -> Math.max(2, 24 - 5 * places.indexOf(each)), random);
        boolean isInVillage = !place.villages().isEmpty() && random.nextInt(10) < 8;
        return new LivedCall(
                at,
                matter,
                random.nextInt(100) < matter.urgent() ? Urgency.URGENT : Urgency.NORMAL,
                place.township(),
                isInVillage
                        ? place.villages()
                                .get(random.nextInt(Math.min(6, place.villages().size())))
                        : null,
                texts.one("spot", random),
                random.nextInt(100) < ANONYMOUS_PERCENT ? null : caller(random),
                random.nextInt(100) < SECRET_PERCENT,
                null);
    }

    /** Some call often, most once or twice. The numbers begin with four zeros, which no operator has given out. */
    LivedCall.Caller caller(Random random) {
        int number = (int) (CALLERS * Math.pow(random.nextDouble(), 1.6));
        Random person = new Random(number * 104_729L);
        String name = texts.one("surname", person) + texts.one("given-name", person);
        return new LivedCall.Caller(name, "+86130" + String.format(Locale.ROOT, "%08d", 1_000 + number * 17));
    }

    private DispatchRule rule(LivedMatter matter, Division township) {
        return catalogue
                .ruleFor(matter.subjectCode(), township.code())
                .orElseThrow(() -> new IllegalStateException("nobody is competent for " + matter.subjectCode()));
    }

    private Instant timeOn(LocalDate day, Random random) {
        int hour = weighted(IntStream.range(0, 24).boxed().toList(), BY_HOUR::get, random);
        return day.atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(office.calendar().zone())
                .toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(office.calendar().zone()).toLocalDate();
    }

    private static <T> T weighted(List<T> all, ToIntFunction<T> weight, Random random) {
        int rest = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T each : all) {
            rest -= weight.applyAsInt(each);
            if (rest < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights changed while they were drawn from");
    }
}
