package hotline.intake.demonstration.living;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.intake.demonstration.living.LivingSpans.Span;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@AnyDatabase
@HotlineTest
class LivingDemonstrationModuleTests {

    private static final int DAYS = 1;
    private static final String LIVED =
            "SELECT key FROM idempotency_key WHERE scope = 'demonstration' AND key NOT LIKE '%/twin'";
    private static final String STANDING =
            """
            SELECT k.key || ' ' || r.status || ' ' || r.version FROM idempotency_key k
                JOIN service_request r ON r.division_code = k.division_code AND r.id = k.request_id
            WHERE k.scope = 'demonstration'
            """;

    @Autowired
    LivingDemonstration demonstration;

    @Autowired
    LivingSpans spans;

    @Autowired
    Verifier verifier;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    WebTestClient http;

    @BeforeEach
    void aWorkingDay() {
        clock.set("2026-11-27T10:30:00+08:00");
    }

    @Test
    void everyStatusAndEveryProceedingIsThere() {
        demonstration.load(DAYS).then().block();

        assertThat(texts("SELECT DISTINCT status FROM service_request"))
                .containsExactlyInAnyOrderElementsOf(codes(RequestStatus.values()));
        assertThat(texts("SELECT DISTINCT kind FROM request_proceeding WHERE closed_at IS NULL"))
                .containsExactlyInAnyOrderElementsOf(codes(Kind.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T03:10:00+08:00", "2026-10-03T15:00:00+08:00"})
    void everyStatusIsThereByNightAndOnHolidaysToo(String time) {
        clock.set(time);

        demonstration.load(DAYS).then().block();

        assertThat(texts("SELECT DISTINCT status FROM service_request"))
                .containsExactlyInAnyOrderElementsOf(codes(RequestStatus.values()));
    }

    @Test
    void everyChainIsWhole() {
        demonstration.load(DAYS).then().block();

        for (String number : texts("SELECT number FROM service_request")) {
            Verification found = Objects.requireNonNull(
                    verifier.verify(People.AUDITOR, new RequestNumber(number)).block());
            assertThat(found.intact()).as("%s %s", number, found).isTrue();
        }
    }

    @Test
    void nothingIsRecordedLaterThanTheDemonstrationBegan() {
        demonstration.load(DAYS).then().block();

        assertThat(count("SELECT count(*) FROM request_event WHERE recorded_at > '2026-11-27T10:30:00+08:00'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM request_alarm WHERE fires_at < '2026-11-27T10:29:00+08:00'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue", "warnings", "petitions", "orders"})
    void theSupervisorHasSomethingOnEveryList(String list) {
        demonstration.load(DAYS).then().block();

        JsonNode page = get(TestStaff.with(Role.SUPERVISOR), "/api/v1/supervision/" + list);

        assertThat(page.path("items")).isNotEmpty();
    }

    @Test
    void aClerkAndAHeadHaveWorkAndNewsButNoFlood() {
        demonstration.load(DAYS).then().block();
        DepartmentKey housing = People.HOUSING;

        JsonNode open = get(TestStaff.clerkOf(housing), "/api/v1/requests?limit=100");
        JsonNode signing =
                get(TestStaff.of(TestStaff.COUNTY, housing, Role.HEAD), "/api/v1/requests?status=awaiting-signature");

        assertThat(open.path("items").size()).isBetween(25, 80);
        assertThat(signing.path("items")).hasSizeGreaterThan(1);
    }

    @Test
    void loadingAgainChangesNothing() {
        long first = Objects.requireNonNull(demonstration.load(DAYS).block());
        Set<String> standing = texts(STANDING);

        Long again = demonstration.load(DAYS).block();

        assertThat(first).isGreaterThan(80);
        assertThat(again).isZero();
        assertThat(texts(STANDING)).isEqualTo(standing);
    }

    @Test
    void whatWasBrokenOffGoesOnToTheSameLives() {
        Mono.firstWithSignal(demonstration.load(DAYS).then(), lived(20)).block();
        Span span = Objects.requireNonNull(spans.last(People.JIAOCHENG).block());
        assertThat(span.finishedAt()).isNull();

        clock.advance(Duration.ofMinutes(40));
        demonstration.load(DAYS).then().block();

        List<String> planned = Objects.requireNonNull(
                demonstration.lives(span).map(Life::key).collectList().block());
        assertThat(texts(LIVED)).containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void daysThatHavePassedSinceAreAdded() {
        demonstration.load(DAYS).then().block();
        Set<String> before = texts(LIVED);
        clock.advance(Duration.ofDays(3));

        Long added = demonstration.load(DAYS).block();

        assertThat(added).isGreaterThan(100);
        assertThat(texts(LIVED)).containsAll(before).hasSize((int) (before.size() + added));
    }

    private Mono<Void> lived(int enough) {
        return database.sql("SELECT count(*) FROM service_request")
                .mapValue(Long.class)
                .one()
                .repeatWhen(counted -> counted.delayElements(Duration.ofMillis(50)))
                .takeUntil(count -> count >= enough)
                .then();
    }

    private static <T extends Enum<T> & Coded> List<String> codes(T[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    private Set<String> texts(String sql) {
        return new TreeSet<>(Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).all().collectList().block()));
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(Long.class).one().block());
    }

    private JsonNode get(TestStaff staff, String address) {
        return Objects.requireNonNull(staff.using(http)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
