package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.statistics.catalogue.ClockStep;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every link of every page of figures, and of every answer, in a year in which every state occurs. */
@AnyDatabase
@HotlineTest
class FigureLinksModuleTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/statistics[^\"#]*)\"[^>]*>([^<]*)<");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    WebTestClient client;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private TestStaff manager;

    @BeforeEach
    void aYearIsLived() {
        manager = TestStaff.with(Role.MANAGER);
        Random random = new Random(61);
        for (int part = 0; part < 2; part++) {
            new LivingYear(program).live(random);
            assertThat(aRequest(requests).urgent().registered().number()).isNotNull();
        }
        Story first = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        assertThat(aRequest(requests).registered().transferred().number()).isNotNull();
        assertThat(aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .mergedInto(first)
                        .number())
                .isNotNull();
        assertThat(first.sentBack().number()).isNotNull();
        assertThat(aRequest(requests)
                        .registered()
                        .dispatchedTo(People.WATER)
                        .acknowledged()
                        .extensionAsked(1)
                        .number())
                .isNotNull();
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void leadsToAListThatIsAsLongAsItsNumberSays() {
        assertThat(states("SELECT status FROM service_request"))
                .containsAll(Stream.of(RequestStatus.values())
                        .map(RequestStatus::code)
                        .toList());
        assertThat(states("SELECT step FROM clock_state"))
                .containsAll(Stream.of(ClockStep.values()).map(ClockStep::code).toList());

        followPage("/statistics?from=2023-01-01&to=2023-12-31", 100);
        followPage("/statistics/clocks?from=2023-01-01&to=2023-12-31", 100);
        followPage("/statistics/first-dispatches?from=2023-01-01&to=2023-12-31", 10);
        follow(json("/api/v1/statistics/on-time?from=2023-01-01&to=2023-12-31&by=department"));
        follow(json("/api/v1/statistics/clocks?from=2023-01-01&to=2023-12-31"));
        for (String by : List.of("subject", "catalogue-version")) {
            follow(json("/api/v1/statistics/first-dispatches?from=2023-01-01&to=2023-12-31&by=" + by));
        }
    }

    private List<String> states(String statement) {
        return Objects.requireNonNull(database.sql(statement)
                .mapValue(String.class)
                .all()
                .distinct()
                .collectList()
                .block());
    }

    private void followPage(String address, int links) {
        Map<String, String> found = new TreeMap<>();
        String page = page(address);
        LINK.matcher(page).results().forEach(link -> found.put(link.group(1).replace("&amp;", "&"), link.group(2)));
        assertThat(found).hasSizeGreaterThan(links);
        found.forEach((link, text) -> {
            String list = page(link);
            if (NUMBER.matcher(text).matches() && link.contains("/requests?")) {
                assertThat(list).as(link).contains("共 " + text + " 件，与统计数一致");
            }
        });
    }

    private void follow(JsonNode answer) {
        answer.at("/total/figures").forEach(this::followFigures);
        answer.get("groups").forEach(group -> followFigures(group.at("/figures/0")));
    }

    private void followFigures(JsonNode figures) {
        figures.get("numbers").forEach(family -> follow(figures.get("requests").asText(), family));
        for (JsonNode rate : figures.get("rates")) {
            List.of("numerator", "denominator")
                    .forEach(part -> follow(
                            figures.get("requests").asText(),
                            rate.get(part + "Part").asText(),
                            rate.get(part).asLong()));
        }
    }

    private void follow(String link, JsonNode rows) {
        rows.properties()
                .forEach(row -> follow(link, row.getKey(), row.getValue().asLong()));
    }

    private void follow(String link, String part, long count) {
        JsonNode list = json(link.replace("{part}", part) + "&limit=1000");
        assertThat(list.get("count").asLong()).as("%s of %s", part, link).isEqualTo(count);
        assertThat(list.get("items")).as("%s of %s", part, link).hasSize((int) count);
    }

    private JsonNode json(String address) {
        return Objects.requireNonNull(get(address, MediaType.APPLICATION_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private String page(String address) {
        return Objects.requireNonNull(get(address, MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec get(String address, MediaType type) {
        return manager.using(client)
                .get()
                .uri(URI.create("http://localhost:" + port + address))
                .accept(type)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
