package hotline;

import static hotline.testing.RequestFixture.aRequest;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.EveryEndpoint.Endpoint;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Goes to every endpoint that is read, as everybody who may, where every list holds something: whoever is shown the number
 * of a request stands in the log of views with this number. New endpoints are found by themselves; one that this test
 * does not know how to call fails it.
 */
@AnyDatabase
@HotlineTest
class ShownNumbersModuleTests {

    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{6}) ?(\\d{3}) ?(\\d{4}) ?(\\d{4})\\b");

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

    /** What is not read but done: the beginning of the address, and why no view is written by it. */
    private static final Map<String, String> DONE = Map.ofEntries(
            entry("/api/v1/requests", "an act, which its event logs with who did it"),
            entry("/requests/{number}/", "an act, which its event logs with who did it, or a reveal, which is logged"),
            entry("/register", "a registration, or the caller's earlier requests, which are logged as a search"),
            entry("/worklist/", "an act on one request, or a mark on notices"),
            entry("/notices/", "a mark on notices"),
            entry("/supervision/", "a mark on warnings"),
            entry("/api/v1/supervision/", "a mark on warnings"),
            entry("/api/v1/notices/", "a mark on notices"),
            entry("/api/v1/calls", "a telephone call, which knows no request"),
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
            entry("/staff", "accounts"),
            entry("/account/", "the own password"),
            entry("/departments", "reference data"),
            entry("/dispatch-catalogue", "reference data"),
            entry("/settings", "settings"),
            entry("/calendar/", "settings; how many requests a change concerns, and where they are listed"),
            entry("/api/v1/tokens", "accounts"));

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

    private final Map<Role, TestStaff> staff = new EnumMap<>(Role.class);
    private @Nullable EveryEndpoint program;
    private RequestNumber number = RequestNumber.random(TestStaff.COUNTY);

    @BeforeEach
    void everyListHoldsSomething() {
        for (Role role : Role.values()) {
            boolean isOfDepartment = role == Role.CLERK || role == Role.HEAD;
            staff.put(role, TestStaff.of(TestStaff.COUNTY, isOfDepartment ? People.HOUSING : null, role));
        }
        program = new EveryEndpoint(mapping, web, staff);
        clock.set("2023-08-30T10:00:00+08:00");
        Story parent = aRequest(requests)
                .orderedBySuperior("LL-1", null)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER);
        number = parent.number();
        aRequest(requests).registered().dispatchedTo(People.HOUSING).mergedInto(parent);
        parent.acknowledged().extensionAsked(1);
        aRequest(requests).registered().dispatchedTo(People.HOUSING).sentBack();
        aRequest(requests).registered().dispatchedTo(People.WATER, People.HOUSING);
        program().prepareSummer();
        clock.set("2023-12-25T10:00:00+08:00");
        aRequest(requests).registered().dispatchedTo(People.HOUSING).reminded();
        program().prepareWinter();
        aRequest(requests).registered();
    }

    @TestFactory
    Stream<DynamicTest> areLogged() {
        return program()
                .all()
                .filter(Endpoint::isRead)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertLogged(endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> areShownByNoActWithoutAReason() {
        return program()
                .all()
                .filter(endpoint -> !endpoint.isRead())
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertThat(DONE.keySet())
                        .anyMatch(start -> endpoint.pattern().startsWith(start))));
    }

    @Test
    void everyReasonIsStillNeeded() {
        List<Endpoint> all = program().all().toList();

        assertThat(DONE.keySet())
                .allMatch(start -> all.stream().anyMatch(each -> each.pattern().startsWith(start)));
        assertThat(Stream.of(EveryEndpoint.QUERIES.keySet(), EXCEPTIONS.keySet(), SHOWING)
                        .flatMap(Set::stream))
                .allMatch(
                        pattern -> all.stream().anyMatch(each -> each.pattern().equals(pattern)));
    }

    private void assertLogged(Endpoint endpoint) {
        Set<String> seen = new TreeSet<>();
        Map<String, Integer> statuses = new LinkedHashMap<>();
        boolean isAnswered = false;
        for (Role role : endpoint.roles()) {
            TestStaff reader = Objects.requireNonNull(staff.get(role));
            EntityExchangeResult<byte[]> answer = program().get(reader, endpoint, number.value());
            int status = answer.getStatus().value();
            statuses.put(role.code(), status);
            isAnswered |= status < 400;
            byte[] body = answer.getResponseBody();
            Set<String> shown = body == null ? Set.of() : known(new String(body, StandardCharsets.UTF_8));
            seen.addAll(shown);
            if (status < 400 && !EXCEPTIONS.containsKey(endpoint.pattern())) {
                assertThat(logged(reader)).as(role.code()).containsAll(shown);
            }
            forget();
        }
        assertThat(isAnswered).as("somebody is answered: " + statuses).isTrue();
        assertThat(SHOWING.contains(endpoint.pattern()) && seen.isEmpty())
                .as("shows nothing")
                .isFalse();
    }

    private EveryEndpoint program() {
        return Objects.requireNonNull(program);
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
}
