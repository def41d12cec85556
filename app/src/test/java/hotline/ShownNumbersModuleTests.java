package hotline;

import static hotline.testing.RequestFixture.aRequest;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Goes to every endpoint that is read, as everybody who may, where every list holds something: whoever is shown the number
 * of a request stands in the log of views with this number. New endpoints are found by themselves; one that this test
 * does not know how to call fails it.
 */
@HotlineTest
class ShownNumbersModuleTests {

    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{6}) ?(\\d{3}) ?(\\d{4}) ?(\\d{4})\\b");
    private static final String DRAFTS = "/api/v1/rule-packs/drafts";
    private static final String YEAR = "from=2023-01-01&to=2023-12-31";
    private static final String CLOCKS = YEAR + "&view=request&step=completion&period=started&part=all";

    /** Shows numbers and writes no view, for a reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "/api/v1/views", "the log of views itself: it repeats what it holds",
            "/api/v1/requests/{number}/views", "the log of views itself: it repeats what it holds");

    /** Shows a number here, so that this test cannot pass because a list is empty. */
    private static final Set<String> SHOWING = Set.of(
            "/api/v1/requests",
            "/api/v1/requests/{number}",
            "/requests",
            "/requests/{number}",
            "/worklist",
            "/supervision",
            "/api/v1/supervision/overdue",
            "/api/v1/supervision/petitions",
            "/api/v1/notices",
            "/api/v1/statistics/on-time/requests",
            "/api/v1/statistics/clocks/requests",
            "/api/v1/statistics/first-dispatches/requests",
            "/statistics/requests",
            "/statistics/clocks/requests",
            "/statistics/first-dispatches/requests",
            "/api/v1/recomputations/preview",
            "/api/v1/recomputations/{id}/requests",
            "/recomputations",
            "/recomputations/{id}",
            "/api/v1/rule-packs/drafts/{id}/trial",
            "/rule-packs/drafts/{id}/trial",
            "/api/v1/imports/{id}/results");

    /** What an endpoint needs to be asked. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            entry("/api/v1/statistics/on-time", YEAR),
            entry("/api/v1/statistics/on-time/requests", YEAR + "&part=accepted"),
            entry("/api/v1/statistics/clocks", YEAR),
            entry("/api/v1/statistics/clocks/requests", CLOCKS),
            entry("/api/v1/statistics/first-dispatches", YEAR),
            entry("/api/v1/statistics/first-dispatches/requests", YEAR + "&part=all"),
            entry("/statistics", YEAR),
            entry("/statistics/requests", YEAR + "&part=accepted"),
            entry("/statistics/clocks", YEAR),
            entry("/statistics/clocks/requests", CLOCKS),
            entry("/statistics/first-dispatches/requests", YEAR + "&part=all"),
            entry("/api/v1/requests/{number}/correct/preview", "nature=help&urgency=normal"),
            entry("/api/v1/requests/{number}/superior-text", "matter=extension"),
            entry("/api/v1/deadlines/preview", "nature=help"),
            entry("/api/v1/imports/declared-rates", "source=old"),
            entry("/api/v1/rule-packs/drafts/{id}/trial", "month=2023-08"),
            entry("/rule-packs/drafts/{id}/trial", "month=2023-08"));

    /** What is not read but done: the beginning of the address, and why no view is written by it. */
    private static final Map<String, String> DONE = Map.ofEntries(
            entry("/api/v1/requests", "an act, which its event logs with who did it"),
            entry("/requests/{number}/", "an act, which its event logs with who did it, or a reveal, which is logged"),
            entry("/register", "a registration, or the caller's earlier requests, which are logged as a search"),
            entry("/worklist/", "an act on one request, or a mark on notices"),
            entry("/supervision/", "a mark on warnings"),
            entry("/api/v1/supervision/", "a mark on warnings"),
            entry("/api/v1/notices/", "a mark on notices"),
            entry("/api/v1/callers/search", "logged as a search of a caller"),
            entry("/api/v1/views/", "an erasure, which is recorded; tells no number"),
            entry("/api/v1/recomputations", "an order; its results are read"),
            entry("/recomputations", "an order; its page again is a preview, which is logged"),
            entry("/api/v1/imports", "a file taken in; its results are read"),
            entry("/api/v1/routing/", "knows no request"),
            entry("/api/v1/handling-settings", "settings"),
            entry("/api/v1/rule-packs", "settings"),
            entry("/rule-packs", "settings"),
            entry("/api/v1/calendars", "settings; how many requests a change concerns, and where they are listed"),
            entry("/api/v1/departments", "reference data"),
            entry("/api/v1/divisions", "reference data"),
            entry("/api/v1/subjects", "reference data"),
            entry("/api/v1/dispatch-catalogues", "reference data"),
            entry("/api/v1/staff", "accounts"),
            entry("/api/v1/tokens", "accounts"));

    private record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    WebTestClient web;

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private final Map<String, String> ids = new TreeMap<>();
    private final Map<Role, TestStaff> staff = new EnumMap<>(Role.class);
    private RequestNumber number = RequestNumber.random(TestStaff.COUNTY);

    @BeforeEach
    void everyListHoldsSomething() {
        for (Role role : Role.values()) {
            boolean isOfDepartment = role == Role.CLERK || role == Role.HEAD;
            staff.put(role, TestStaff.of(TestStaff.COUNTY, isOfDepartment ? People.HOUSING : null, role));
        }
        clock.set("2023-08-30T10:00:00+08:00");
        Story parent = aRequest(requests)
                .orderedFromAbove("LL-1", null)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER);
        number = parent.number();
        aRequest(requests).registered().dispatchedTo(People.HOUSING).mergedInto(parent);
        parent.acknowledged().extensionAsked(1);
        aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack();
        aRequest(requests).registered().dispatchedTo(People.WATER, People.HOUSING);
        ids.put("/api/v1/imports", imported());
        ids.put("rule-packs/drafts", draft());
        clock.set("2023-12-25T10:00:00+08:00");
        aRequest(requests).registered().dispatchedTo(People.HOUSING).reminded();
        ids.put("recomputations", recomputed());
        aRequest(requests).registered();
        long unused = dayOff("2023-12-28");
        ids.put(
                "/api/v1/staff",
                Objects.requireNonNull(staff.get(Role.AUDITOR)).id().toString());
    }

    @TestFactory
    Stream<DynamicTest> areLogged() {
        return endpoints()
                .filter(endpoint -> endpoint.method.equals(HttpMethod.GET))
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertLogged(endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> areShownByNoActWithoutAReason() {
        return endpoints()
                .filter(endpoint -> !endpoint.method.equals(HttpMethod.GET))
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertThat(DONE.keySet())
                        .anyMatch(start -> endpoint.pattern.startsWith(start))));
    }

    @Test
    void everyReasonIsStillNeeded() {
        List<Endpoint> all = endpoints().toList();

        assertThat(DONE.keySet()).allMatch(start -> all.stream().anyMatch(each -> each.pattern.startsWith(start)));
        assertThat(Stream.of(QUERIES.keySet(), EXCEPTIONS.keySet(), SHOWING).flatMap(Set::stream))
                .allMatch(pattern -> all.stream().anyMatch(each -> each.pattern.equals(pattern)));
    }

    private void assertLogged(Endpoint endpoint) {
        Set<String> seen = new TreeSet<>();
        Map<String, Integer> statuses = new LinkedHashMap<>();
        boolean isAnswered = false;
        for (Role role : allowed(endpoint.handler)) {
            TestStaff reader = Objects.requireNonNull(staff.get(role));
            EntityExchangeResult<byte[]> answer = get(reader, endpoint);
            int status = answer.getStatus().value();
            statuses.put(role.code(), status);
            isAnswered |= status < 400;
            byte[] body = answer.getResponseBody();
            Set<String> shown = body == null ? Set.of() : known(new String(body, StandardCharsets.UTF_8));
            seen.addAll(shown);
            if (status < 400 && !EXCEPTIONS.containsKey(endpoint.pattern)) {
                assertThat(logged(reader)).as(role.code()).containsAll(shown);
            }
            forget();
        }
        assertThat(isAnswered).as("somebody is answered: " + statuses).isTrue();
        assertThat(SHOWING.contains(endpoint.pattern) && seen.isEmpty())
                .as("shows nothing")
                .isFalse();
    }

    private EntityExchangeResult<byte[]> get(TestStaff reader, Endpoint endpoint) {
        String query = QUERIES.get(endpoint.pattern);
        boolean isPage = !endpoint.pattern.startsWith("/api");
        return reader.using(web)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .get()
                .uri(filled(endpoint.pattern) + (query == null ? "" : "?" + query))
                .headers(headers -> {
                    if (isPage) {
                        headers.setAccept(List.of(MediaType.TEXT_HTML));
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private String filled(String pattern) {
        String id = ids.entrySet().stream()
                .filter(each -> pattern.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
        return pattern.replace("{id}", id)
                .replace("{number}", number.value())
                .replace("{year}", "2023")
                .replace("{log}", "views")
                .replace("{division}", TestStaff.COUNTY)
                .replace("{code}/{version}", "lvliang/2")
                .replace("{version}", "1")
                .replace("/divisions/{code}", "/divisions/" + TestStaff.COUNTY)
                .replace("/subjects/" + TestStaff.COUNTY + "/{code}", "/subjects/141122/01")
                .replace("{code}", "015");
    }

    private Set<String> known(String body) {
        Set<String> written = NUMBER.matcher(body)
                .results()
                .map(ShownNumbersModuleTests::joined)
                .collect(Collectors.toCollection(TreeSet::new));
        written.retainAll(column("SELECT number FROM service_request"));
        return written;
    }

    private static String joined(MatchResult found) {
        return found.group(1) + found.group(2) + found.group(3) + found.group(4);
    }

    private List<String> logged(TestStaff reader) {
        return column("SELECT unnest(numbers) FROM request_list_view WHERE actor_id = '" + reader.id() + "'"
                + " UNION SELECT r.number FROM request_view v JOIN service_request r ON r.id = v.request_id"
                + " WHERE v.actor_id = '" + reader.id() + "'");
    }

    private List<String> column(String statement) {
        return Objects.requireNonNull(database.sql(statement)
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }

    private void forget() {
        database.sql("DELETE FROM request_list_view").then().block();
        database.sql("DELETE FROM request_view").then().block();
    }

    private static List<Role> allowed(HandlerMethod handler) {
        Allowed allowed = Objects.requireNonNull(handler.getMethodAnnotation(Allowed.class));
        return allowed.value().length == 0 ? List.of(Role.values()) : Arrays.asList(allowed.value());
    }

    private Stream<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allowed.class))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        RequestMethod method =
                info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> new Endpoint(HttpMethod.valueOf(method.name()), pattern.getPatternString(), handler));
    }

    private WebTestClient administrator() {
        return Objects.requireNonNull(staff.get(Role.ADMINISTRATOR)).using(web);
    }

    private String imported() {
        String mapping = "{\"source\":\"old\",\"columns\":{\"externalId\":\"id\",\"received\":\"received\","
                + "\"nature\":\"nature\",\"title\":\"title\"}}";
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("mapping", mapping, MediaType.APPLICATION_JSON);
        body.part(
                "file",
                new ByteArrayResource(
                        "id,received,nature,title\nA1,2023-01-03 09:00,投诉,路灯\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "old.csv";
                    }
                },
                MediaType.APPLICATION_OCTET_STREAM);
        String id = id(administrator().post().uri("/api/v1/imports").bodyValue(body.build()));
        awaitFinished("/api/v1/imports/" + id);
        return id;
    }

    private String draft() {
        JsonNode begun = answer(
                administrator().post().uri(DRAFTS).bodyValue(Map.of("from", Map.of("code", "lvliang", "version", 2))));
        ObjectNode document = begun.path("document").deepCopy();
        document.path("rules").forEach(rule -> {
            if (rule.at("/limit/time").has("amount")) {
                ((ObjectNode) rule.at("/limit/time")).put("amount", 1);
            }
        });
        String id = begun.path("id").asText();
        answer(administrator()
                .put()
                .uri(DRAFTS + "/" + id)
                .header("If-Match", "\"" + begun.path("version").asText() + "\"")
                .bodyValue(document));
        return id;
    }

    private String recomputed() {
        String id = id(administrator()
                .post()
                .uri("/api/v1/recomputations")
                .bodyValue(Map.of("calendarVersion", dayOff("2023-12-27"), "reason", "全县停电")));
        awaitFinished("/api/v1/recomputations/" + id);
        return id;
    }

    private long dayOff(String date) {
        return answer(administrator()
                        .put()
                        .uri("/api/v1/calendars/2023/days/" + date)
                        .bodyValue(Map.of("kind", "local-day-off", "reason", "全县停电")))
                .get("version")
                .asLong();
    }

    private void awaitFinished(String address) {
        Awaitility.await().until(() -> answer(administrator().get().uri(address))
                .path("state")
                .asText()
                .equals("finished"));
    }

    private static String id(WebTestClient.RequestHeadersSpec<?> call) {
        return answer(call).path("id").asText();
    }

    @CanIgnoreReturnValue
    private static JsonNode answer(WebTestClient.RequestHeadersSpec<?> call) {
        return Objects.requireNonNull(call.exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
