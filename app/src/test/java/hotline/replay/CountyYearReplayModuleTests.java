package hotline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Channel;
import hotline.request.Command;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.IdempotencyKey;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.Registration;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.shared.Actor;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureQuery;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Origin;
import hotline.testing.People;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages, handled for a year by a county that answers, sends back, asks for time, forgets and does it again. */
@AnyDatabase
@HotlineTest
class CountyYearReplayModuleTests {

    private static final String MESSAGES = "requests/messages-1500.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int YEAR = 2019;
    /** Our own few messages are written again and again, one after the other, until the year ends. */
    private static final int COPIES = 10;

    private static final LocalDateTime FIRST = LocalDateTime.of(YEAR, 11, 1, 8, 0);
    private static final long HOURS_BETWEEN = 6;
    private static final Window WINDOW = Window.year(YEAR);
    private static final int AT_ONCE = 8;

    private record Message(String id, Instant at, String title, String text) {}

    /** One request on its way. */
    private static final class Life {
        private final Message message;
        private final Script script;
        private @Nullable RequestNumber number;
        private int version;

        Life(Message message, Script script) {
            this.message = message;
            this.script = script;
        }
    }

    /** Something that happens to a request; its registration has no step. */
    private record Happening(Instant at, Life life, Script.@Nullable Step step) {}

    @Autowired
    Requests requests;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    Verifier verifier;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @EnumSource
    void theProgramJudgesAndCountsAsTheScriptDoes(Origin origin) throws IOException {
        List<Life> lives = lives(Days.read(origin), messages(origin));
        List<Fact> facts = lives.stream().map(life -> life.script.fact).toList();
        reviewTipOffs();

        play(lives, WINDOW.start(), WINDOW.end());
        ExpectedYear expected = ExpectedYear.of(facts, WINDOW.start(), WINDOW.end());
        play(lives, WINDOW.end(), Instant.MAX);

        assertYear(expected);
        assertVerdicts(lives);
        assertCounts(facts);
        assertProven(lives);
    }

    private void reviewTipOffs() {
        HandlingSettings byRule =
                new HandlingSettings(ReviewMode.RULE, 0, Set.of(Nature.TIP_OFF), List.of(50, 80), false);
        settings.set(People.JIAOCHENG, byRule, People.ADMINISTRATOR, clock.instant())
                .block();
    }

    private static List<Life> lives(Days days, List<Message> messages) {
        List<Life> lives = new ArrayList<>();
        Map<String, Life> lastPlain = new HashMap<>();
        for (Message message : messages) {
            Life parent = lastPlain.get("last");
            Script script = Script.of(
                    days, lives.size(), message.at(), WINDOW.end(), () -> parent == null ? null : parent.number);
            Life life = new Life(message, script);
            lives.add(life);
            if (script.isPlain()) {
                lastPlain.put("last", life);
            }
        }
        return lives;
    }

    /** What happens from an instant on and before another, in order; what happens at one instant, at once. */
    private void play(List<Life> lives, Instant from, Instant to) {
        TreeMap<Instant, List<Happening>> timetable = new TreeMap<>();
        for (Life life : lives) {
            add(timetable, new Happening(life.message.at(), life, null));
            life.script.steps().forEach(step -> add(timetable, new Happening(step.at(), life, step)));
        }
        timetable.subMap(from, true, to, false).forEach((at, happenings) -> {
            clock.set(at);
            Flux.fromIterable(happenings).flatMap(this::happen, AT_ONCE).then().block();
        });
    }

    private static void add(Map<Instant, List<Happening>> timetable, Happening happening) {
        timetable.computeIfAbsent(happening.at(), at -> new ArrayList<>()).add(happening);
    }

    private Mono<?> happen(Happening happening) {
        Life life = happening.life();
        Script.Step step = happening.step();
        return step == null
                ? register(life)
                : act(life, step.actor(), step.command().get())
                        .doOnNext(answer -> life.script.happens(step))
                        .onErrorMap(failure -> new AssertionError(life.message.id() + " " + step, failure));
    }

    private Mono<?> register(Life life) {
        IdempotencyKey key = new IdempotencyKey("replay", life.message.id(), "");
        return requests.register(
                        People.OPERATOR,
                        registration(life),
                        key,
                        request -> JsonNodeFactory.instance.textNode(
                                request.number().value()))
                .doOnNext(answer -> {
                    life.number = new RequestNumber(answer.json().replace("\"", ""));
                    life.version = 1;
                });
    }

    private Mono<Requests.Answer> act(Life life, Actor actor, Command command) {
        RequestNumber number = Objects.requireNonNull(life.number);
        return requests.act(
                        actor,
                        number,
                        life.version,
                        command,
                        null,
                        request -> JsonNodeFactory.instance.numberNode(request.version()))
                .doOnNext(answer -> life.version = Integer.parseInt(answer.json()));
    }

    private void assertYear(ExpectedYear expected) {
        clock.set(WINDOW.end().plusSeconds(90 * 86_400));
        FigureQuery query = new FigureQuery(WINDOW, null, null, WINDOW.end(), null);
        Group total = statistics
                .answer(People.MANAGER, FigureSource.ON_TIME, query)
                .block()
                .total();

        expected.waterfall().forEach((part, count) -> assertThat(
                        total.family(Family.WATERFALL).get(part))
                .as(part)
                .isEqualTo(count));
        for (Basis basis : List.of(Basis.CURRENT, Basis.ORIGINAL)) {
            assertThat(buckets(total, basis))
                    .as(basis.code())
                    .isEqualTo(expected.buckets().get(basis.code()));
            for (Rate rate : Rate.ofFirstCycle()) {
                String name = rate.code() + " " + basis.code();
                var figure = total.rate(rate, Aspect.of(Scope.ALL, basis));
                assertThat(List.of(figure.numerator(), figure.denominator()))
                        .as(name)
                        .isEqualTo(expected.rates().get(name));
            }
        }
    }

    /** Without empty ones; what is paused is open in time as the script has it. */
    private static Map<String, Long> buckets(Group total, Basis basis) {
        Map<String, Long> counts = new TreeMap<>();
        total.in(Aspect.of(Scope.ALL, basis))
                .family(Family.BUCKETS)
                .forEach(
                        (part, count) -> counts.merge(part.equals("paused") ? "open-in-time" : part, count, Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void assertVerdicts(List<Life> lives) {
        Map<String, String> judged = database.sql(
                        """
                        SELECT r.number, concat_ws(' ', c.due_at AT TIME ZONE 'UTC', c.original_due_at AT TIME ZONE 'UTC',
                            c.completed_at AT TIME ZONE 'UTC', c.verdict) AS judged
                        FROM handling_cycle c JOIN service_request r
                            ON r.division_code = c.division_code AND r.id = c.request_id
                        WHERE c.cycle_number = 1
                        """)
                .map(row -> Map.entry(row.get("number", String.class), row.get("judged", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .block();

        assertThat(lives).allSatisfy(life -> assertThat(
                        judged.get(Objects.requireNonNull(life.number).value()))
                .as(life.message.id())
                .isEqualTo(judged(life.script.fact)));
    }

    private static String judged(Fact fact) {
        Instant completed = fact.completedAt;
        boolean isLate = fact.isWithdrawnLate || (completed != null && completed.isAfter(fact.dueAt));
        String verdict = isLate ? "late" : completed == null ? null : "on-time";
        return String.join(
                " ",
                Arrays.asList(written(fact.dueAt), written(fact.originalDueAt), written(completed), verdict).stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : instant.toString().replace('T', ' ').replace("Z", "");
    }

    private void assertCounts(List<Fact> facts) {
        assertThat(count("request_proceeding WHERE kind = 'send-back'"))
                .isPositive()
                .isEqualTo(facts.stream().mapToInt(fact -> fact.sendBacks).sum());
        assertThat(count("request_proceeding WHERE kind = 'extension' AND outcome = 'granted'"))
                .isPositive()
                .isEqualTo(
                        facts.stream().mapToInt(fact -> fact.extensionsGranted).sum());
        assertThat(count("handling_cycle WHERE kind = 'redo'"))
                .isPositive()
                .isEqualTo(facts.stream().mapToInt(fact -> fact.redone).sum());
        assertThat(count("handling_cycle WHERE kind = 'redo' AND verdict = 'on-time'"))
                .isPositive()
                .isEqualTo(facts.stream().mapToInt(fact -> fact.redoneInTime).sum());
    }

    private long count(String what) {
        return database.sql("SELECT count(*) FROM " + what)
                .mapValue(Long.class)
                .one()
                .block();
    }

    /** Of every twentieth request all that is stored follows from its log. */
    private void assertProven(List<Life> lives) {
        List<Verification> proofs = Flux.range(0, lives.size() / 20)
                .map(i -> Objects.requireNonNull(lives.get(i * 20).number))
                .concatMap(number -> verifier.verify(People.AUDITOR, number))
                .collectList()
                .block();

        assertThat(proofs).isNotEmpty().allMatch(Verification::intact);
    }

    private static Registration registration(Life life) {
        return new Registration(
                People.JIAOCHENG,
                life.script.nature,
                Channel.WEB,
                Urgency.NORMAL,
                null,
                life.message.title(),
                life.message.text(),
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null);
    }

    /** All put into one year, whose days are known. */
    private static List<Message> messages(Origin origin) throws IOException {
        try (Reader reader = Files.newBufferedReader(origin.file(MESSAGES));
                CSVParser rows = FORMAT.parse(reader)) {
            List<CSVRecord> all = rows.getRecords();
            Stream<Message> messages = origin == Origin.SHARED
                    ? all.stream()
                            .map(row -> message(row, row.get("id"), LocalDateTime.parse(row.get("submitted_at"), TIME)))
                    : all.stream()
                            .flatMap(row -> IntStream.range(0, COPIES).mapToObj(copy -> again(row, copy, all.size())));
            return messages.sorted(Comparator.comparing(Message::at).thenComparing(Message::id))
                    .toList();
        }
    }

    private static Message again(CSVRecord row, int copy, int all) {
        long earlier = (long) copy * all + row.getRecordNumber() - 1;
        return message(row, row.get("id") + "." + copy, FIRST.plusHours(HOURS_BETWEEN * earlier));
    }

    private static Message message(CSVRecord row, String id, LocalDateTime at) {
        return new Message(id, at.withYear(YEAR).atZone(Days.ZONE).toInstant(), row.get("title"), row.get("content"));
    }
}
