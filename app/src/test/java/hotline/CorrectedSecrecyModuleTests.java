package hotline;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.EveryEndpoint.Endpoint;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.shared.DepartmentKey;
import hotline.shared.IdempotencyHeader;
import hotline.shared.Role;
import hotline.supervision.Sweeps;
import hotline.testing.AnyDatabase;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Tells the same story of a request that was registered as a tip-off, of one that was corrected to a tip-off, of one that
 * was made secret by a correction and of one that is open: everywhere everybody is shown of the second and the third what
 * they are shown of the first.
 */
@AnyDatabase
@HotlineTest
class CorrectedSecrecyModuleTests {

    private static final String TOWNSHIP = "141122100";

    /** Where a request that is open shows its caller to departments, so that nothing passes because nobody sees any. */
    private static final Set<String> SHOWING_CALLERS = Set.of("/api/v1/requests/{number}", "/requests/{number}");

    /** Where something of the requests is shown, so that nothing passes because a list is empty. */
    private static final Set<String> SHOWING = Set.of(
            "/api/v1/requests",
            "/requests",
            "/worklist",
            "/supervision",
            "/api/v1/supervision/overdue",
            "/api/v1/supervision/petitions",
            "/api/v1/supervision/warnings",
            "/api/v1/notices",
            "/api/v1/views",
            "/api/v1/requests/{number}/views",
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
            "/rule-packs/drafts/{id}/trial");

    /** Leaves corrected requests out of what it compares and counts them; it shows numbers and no words. */
    private static final Set<String> TRIALS =
            Set.of("/api/v1/rule-packs/drafts/{id}/trial", "/rule-packs/drafts/{id}/trial");

    /** How a request became secret. */
    private enum Kind {
        REGISTERED("甲", "赵钱孙", 1),
        CORRECTED("乙", "李周吴", 2),
        MADE_SECRET("丙", "郑王冯", 3),
        OPEN("丁", "陈褚卫", 4);

        private final String mark;
        private final String surnames;
        private final int digit;

        Kind(String mark, String surnames, int digit) {
            this.mark = mark;
            this.surnames = surnames;
            this.digit = digit;
        }
    }

    /** Where in its life a request is. */
    private enum Stage {
        HANDLED("主", 0),
        MERGED("并", 1),
        FRESH("新", 2);

        private final String mark;
        private final int digit;

        Stage(String mark, int digit) {
            this.mark = mark;
            this.digit = digit;
        }
    }

    /** A request, recognisable by everything that is known of it. */
    private record Known(Kind kind, Stage stage, String number) {

        String sign() {
            return kind.mark + stage.mark;
        }

        String name() {
            return kind.surnames.charAt(stage.digit) + sign();
        }

        String lastDigits() {
            return "7" + kind.digit + "5" + stage.digit;
        }

        Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("title", "标题" + sign() + "件");
            words.put("text", "经过" + sign() + "详述");
            words.put("address", "住址" + sign() + "号");
            words.put("enterprise", "企业" + sign() + "厂");
            return words;
        }

        Map<String, String> caller() {
            return Map.of(
                    "name", name(),
                    "phone", "1380000" + lastDigits(),
                    "name mask", name().charAt(0) + "**",
                    "phone mask", "138****" + lastDigits());
        }

        Set<String> shownIn(String body) {
            Set<String> shown = new TreeSet<>();
            words().forEach((what, word) -> addIfShown(shown, what, word, body));
            caller().forEach((what, word) -> addIfShown(shown, "caller's " + what, word, body));
            addIfShown(shown, "number", number, body);
            addIfShown(shown, "number", new RequestNumber(number).spoken(), body);
            return shown;
        }

        private static void addIfShown(Set<String> shown, String what, String word, String body) {
            if (body.contains(word)) {
                shown.add(what);
            }
        }

        /** A text about this request in words that are the same for all. */
        String anonymised(String body) {
            return body.replace(number, "N")
                    .replace(new RequestNumber(number).spoken(), "N")
                    .replaceAll("\"version\":\\d+|\"requestId\":\"[^\"]*\"|请求编号 [^，]*", "");
        }
    }

    /** Somebody who looks, and whether they may know the caller of a secret request. */
    private record Reader(String who, TestStaff staff, boolean mayKnow) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    WebTestClient web;

    @Autowired
    Requests requests;

    @Autowired
    Sweeps sweeps;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private TestStaff operator;
    private TestStaff clerk;
    private final Map<Stage, Map<Kind, Known>> known = new EnumMap<>(Stage.class);

    @BeforeEach
    void hire() {
        operator = TestStaff.with(Role.OPERATOR);
        clerk = TestStaff.clerkOf(People.HOUSING);
    }

    @TestFactory
    Stream<DynamicTest> isShownLikeWhatWasRegisteredSo() {
        EveryEndpoint program = program();
        String parent = toldYear(program);
        List<Reader> readers = readers();
        return Stream.concat(
                program.all()
                        .filter(Endpoint::isRead)
                        .map(endpoint -> dynamicTest(
                                endpoint.toString(), () -> assertShownAlike(program, endpoint, parent, readers))),
                Stream.of("/api/v1/requests?q=", "/requests?status=all&q=")
                        .map(list -> dynamicTest(list, () -> assertFoundAlike(program, list, readers))));
    }

    @Test
    void everyPlaceStillExists() {
        List<String> patterns = program().all().map(Endpoint::pattern).toList();

        assertThat(patterns).containsAll(SHOWING).containsAll(SHOWING_CALLERS).containsAll(TRIALS);
    }

    @Test
    void isActedOnAndRefusedLikeWhatWasRegisteredSo() {
        EveryEndpoint program = program();
        String unused = toldYear(program);
        List<Reader> readers = readers();
        Map<Kind, Known> kinds = handled();
        Set<Integer> statuses = new TreeSet<>();
        program.all().filter(CorrectedSecrecyModuleTests::isTried).forEach(endpoint -> {
            for (Reader reader : readers) {
                for (Map<String, String> body : List.of(Map.of("reason", "核实情况"), Map.of("text", "核实情况"))) {
                    Map<Kind, Shown> shown = compare(reader, kinds, each -> post(reader.staff, endpoint, each, body));
                    shown.values().forEach(each -> statuses.add(each.status));
                }
            }
        });
        assertThat(statuses).contains(200, 400, 403, 409, 412);
    }

    /** Acts and reveals; an erasure would leave nothing to see. */
    private static boolean isTried(Endpoint endpoint) {
        return endpoint.method().equals(HttpMethod.POST)
                && endpoint.pattern().startsWith("/api/v1/requests/{number}/")
                && !endpoint.pattern().endsWith("/erasures");
    }

    /** The county's hotline saw an old version, so that its acts leave what the others come to afterwards. */
    private EntityExchangeResult<byte[]> post(
            TestStaff reader, Endpoint endpoint, Known request, Map<String, String> body) {
        boolean isHotline = reader.actor().hasAny(Role.OPERATOR, Role.SUPERVISOR);
        Story story = new Story(requests, new RequestNumber(request.number));
        return reader.using(web)
                .post()
                .uri(endpoint.pattern().replace("{number}", request.number))
                .header("If-Match", "\"" + (isHotline ? 1 : story.now().version()) + "\"")
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Test
    void isRevealedOnItsPageLikeWhatWasRegisteredSo() {
        EveryEndpoint program = program();
        String unused = toldYear(program);
        Map<Kind, Known> kinds = handled();
        for (Reader reader : readers()) {
            Map<Kind, Shown> shown = compare(reader, kinds, each -> Pages.of(reader.staff, web)
                    .post("/requests/" + each.number + "/caller", "reason", "上门核实")
                    .expectBody()
                    .returnResult());
            boolean isShownOpenOne = of(shown, Kind.OPEN).what.contains("caller's name");
            boolean handles = reader.who.startsWith("clerk of 015") || reader.who.equals("clerk of 018");
            assertThat(isShownOpenOne).as(reader.who).isEqualTo(reader.mayKnow || handles);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CORRECTED", "MADE_SECRET"})
    void whatWasAnsweredBeforeTheCorrectionTellsNoCallerAfterIt(Kind kind) {
        Story story = new Story(requests, new RequestNumber(register(kind, Stage.HANDLED)));
        Known request = of(handled(), kind);
        story.dispatchedTo(People.HOUSING);
        int version = story.now().version();
        EntityExchangeResult<byte[]> acknowledged = act(story, "acknowledge", version, Map.of());
        EntityExchangeResult<byte[]> contacted = act(story, "contact", version + 1, Map.of("note", "已到现场"));
        EntityExchangeResult<byte[]> revealed = act(story, "caller/reveal", version, Map.of("reason", "上门核实"));
        assertThat(request.shownIn(body(revealed))).contains("caller's name");
        String etag = view(request, "\"0\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        assertThat(etag).isNotNull();

        story.after(People.SUPERVISOR, kind == Kind.CORRECTED ? toTipOff() : toSecret());

        assertThat(body(act(story, "acknowledge", version, Map.of()))).isEqualTo(body(acknowledged));
        assertThat(body(act(story, "contact", version + 1, Map.of("note", "已到现场"))))
                .isEqualTo(body(contacted));
        assertThat(request.shownIn(body(acknowledged) + body(contacted))).containsExactly("number");
        EntityExchangeResult<byte[]> refused = act(story, "caller/reveal", version, Map.of("reason", "上门核实"));
        assertThat(refused.getStatus().value()).isEqualTo(403);
        assertThat(body(refused)).contains("/problems/caller-secret");
        assertThat(request.shownIn(body(refused))).isSubsetOf("number");
        assertThat(request.shownIn(answer(registration(request, "k-" + kind + Stage.HANDLED), 201)
                        .toString()))
                .containsExactly("number");
        String seen = body(view(request, String.valueOf(etag))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult());
        assertThat(request.shownIn(seen)).contains("number", "title", "text").doesNotContain("caller's name mask");
    }

    private EntityExchangeResult<byte[]> act(Story story, String act, int version, Map<String, String> body) {
        return clerk.using(web)
                .post()
                .uri("/api/v1/requests/" + story.number() + "/" + act)
                .header("If-Match", "\"" + version + "\"")
                .header(IdempotencyHeader.NAME, "before-" + act)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient.ResponseSpec view(Known request, String etag) {
        return clerk.using(web)
                .get()
                .uri("/api/v1/requests/" + request.number)
                .header("If-None-Match", etag)
                .exchange();
    }

    private void assertShownAlike(EveryEndpoint program, Endpoint endpoint, String parent, List<Reader> readers) {
        forget();
        if (endpoint.pattern().endsWith("/views")) {
            program.get(clerk, "/api/v1/requests");
            known.values().forEach(kinds -> kinds.values()
                    .forEach(each -> program.get(clerk, "/api/v1/requests/" + each.number())));
        }
        Set<String> ofOpen = new TreeSet<>();
        Set<String> ofMerged = new TreeSet<>();
        Set<String> ofSecret = new TreeSet<>();
        for (Reader reader : readers) {
            if (endpoint.pattern().contains("{number}")) {
                for (Map<Kind, Known> kinds : known.values()) {
                    Map<Kind, Shown> shown =
                            compare(reader, kinds, each -> program.get(reader.staff, endpoint, each.number()));
                    collect(reader, shown, ofSecret, ofOpen);
                }
            }
            EntityExchangeResult<byte[]> answer = program.get(reader.staff, endpoint, parent);
            for (Map<Kind, Known> kinds : known.values()) {
                Map<Kind, Shown> shown = TRIALS.contains(endpoint.pattern())
                        ? withoutCorrected(shown(kinds, each -> answer))
                        : shown(kinds, each -> answer);
                assertAlike(reader, shown);
                collect(reader, shown, ofSecret, ofMerged);
            }
        }
        if (SHOWING.contains(endpoint.pattern())) {
            assertThat(ofSecret).as("of what is secret").isNotEmpty();
        }
        if (SHOWING_CALLERS.contains(endpoint.pattern())) {
            assertThat(ofOpen).as("of what is open").contains("caller's name mask", "caller's phone mask");
            assertThat(ofMerged).as("with its parent").contains("caller's name mask", "caller's phone mask");
        }
    }

    private void assertFoundAlike(EveryEndpoint program, String list, List<Reader> readers) {
        Known one = of(handled(), Kind.CORRECTED);
        for (Reader reader : readers) {
            for (Map<Kind, Known> kinds : known.values()) {
                for (String what : one.words().keySet()) {
                    Map<Kind, Shown> shown =
                            compareFound(program, reader, kinds, list, each -> word(each.words(), what));
                    if (reader.staff.equals(operator) && Set.of("title", "text").contains(what)) {
                        assertThat(of(shown, Kind.CORRECTED).what)
                                .as("found by its " + what)
                                .contains("number");
                    }
                }
                for (String what : one.caller().keySet()) {
                    compareFound(program, reader, kinds, list, each -> word(each.caller(), what));
                }
                compareFound(program, reader, kinds, list, Known::number);
            }
        }
    }

    /** Looks for a word of each; that a page repeats what was looked for shows nothing. */
    @CanIgnoreReturnValue
    private Map<Kind, Shown> compareFound(
            EveryEndpoint program, Reader reader, Map<Kind, Known> kinds, String list, Function<Known, String> word) {
        Map<Kind, Shown> shown = new EnumMap<>(Kind.class);
        kinds.forEach((kind, each) -> {
            EntityExchangeResult<byte[]> answer = program.get(reader.staff, list + word.apply(each));
            String others = body(answer).replace(word.apply(each), "");
            shown.put(kind, Shown.of(each, answer.getStatus().value(), others));
        });
        assertAlike(reader, shown);
        return shown;
    }

    /** What of a request is in an answer; of a refusal every word, made the same for all. */
    private record Shown(int status, Set<String> what, String refusal) {
        static Shown of(Known request, int status, String body) {
            return new Shown(status, request.shownIn(body), status < 400 ? "" : request.anonymised(body));
        }
    }

    private static Map<Kind, Shown> compare(
            Reader reader, Map<Kind, Known> kinds, Function<Known, EntityExchangeResult<byte[]>> asked) {
        Map<Kind, Shown> shown = shown(kinds, asked);
        assertAlike(reader, shown);
        return shown;
    }

    /** Checked to be shown by no more than their numbers, and then taken to be shown like the one registered so. */
    private static Map<Kind, Shown> withoutCorrected(Map<Kind, Shown> shown) {
        for (Kind later : List.of(Kind.CORRECTED, Kind.MADE_SECRET)) {
            assertThat(of(shown, later).what).isSubsetOf("number");
            shown.put(later, of(shown, Kind.REGISTERED));
        }
        assertThat(of(shown, Kind.REGISTERED).what).isSubsetOf("number");
        return shown;
    }

    private static Map<Kind, Shown> shown(Map<Kind, Known> kinds, Function<Known, EntityExchangeResult<byte[]>> asked) {
        Map<Kind, Shown> shown = new EnumMap<>(Kind.class);
        kinds.forEach((kind, each) -> {
            EntityExchangeResult<byte[]> answer = asked.apply(each);
            shown.put(kind, Shown.of(each, answer.getStatus().value(), body(answer)));
        });
        return shown;
    }

    private static void assertAlike(Reader reader, Map<Kind, Shown> shown) {
        Shown registered = of(shown, Kind.REGISTERED);
        for (Kind later : List.of(Kind.CORRECTED, Kind.MADE_SECRET)) {
            assertThat(shown.get(later)).as(reader.who + ", " + later).isEqualTo(registered);
        }
        if (!reader.mayKnow) {
            assertThat(registered.what).as(reader.who).noneMatch(what -> what.startsWith("caller's"));
        }
    }

    private static void collect(Reader reader, Map<Kind, Shown> shown, Set<String> ofSecret, Set<String> ofOpen) {
        ofSecret.addAll(of(shown, Kind.REGISTERED).what);
        if (!reader.mayKnow) {
            ofOpen.addAll(of(shown, Kind.OPEN).what);
        }
    }

    private Map<Kind, Known> handled() {
        return Objects.requireNonNull(known.get(Stage.HANDLED));
    }

    private static <T> T of(Map<Kind, T> kinds, Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    private static String word(Map<String, String> words, String what) {
        return Objects.requireNonNull(words.get(what));
    }

    private static String body(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /** A year in which each kind of request went through the same; the number of the one that others became part of. */
    private String toldYear(EveryEndpoint program) {
        clock.set("2023-08-30T10:00:00+08:00");
        Story parent = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        Map<Kind, Story> handled = registered(Stage.HANDLED);
        Map<Kind, Story> merged = registered(Stage.MERGED);
        handled.values().forEach(story -> story.dispatchedTo(People.ROADS)
                .acknowledged()
                .reassignedTo(People.HOUSING, People.WATER)
                .acknowledged()
                .extensionAsked(1));
        merged.values().forEach(story -> story.dispatchedTo(People.HOUSING));
        corrected(handled);
        corrected(merged);
        handled.values().forEach(story -> story.calledAgain());
        merged.values().forEach(story -> story.mergedInto(parent));
        program.prepareSummer();
        clock.set("2023-12-25T10:00:00+08:00");
        Map<Kind, Story> fresh = registered(Stage.FRESH);
        fresh.values().forEach(story -> story.dispatchedTo(People.HOUSING));
        corrected(fresh);
        program.prepareWinter();
        assertThat(sweeps.sweep().block()).isPositive();
        return parent.number().value();
    }

    private Map<Kind, Story> registered(Stage stage) {
        Map<Kind, Story> stories = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            stories.put(kind, new Story(requests, new RequestNumber(register(kind, stage))));
        }
        return stories;
    }

    private String register(Kind kind, Stage stage) {
        JsonNode answer = answer(registration(new Known(kind, stage, ""), "k-" + kind + stage), 201);
        String number = answer.get("number").asText();
        known.computeIfAbsent(stage, none -> new EnumMap<>(Kind.class)).put(kind, new Known(kind, stage, number));
        return number;
    }

    private WebTestClient.RequestHeadersSpec<?> registration(Known request, String key) {
        Map<String, String> words = request.words();
        return operator.using(web)
                .post()
                .uri("/api/v1/requests")
                .header(IdempotencyHeader.NAME, key)
                .bodyValue(Map.of(
                        "nature", request.kind == Kind.REGISTERED ? "tip-off" : "complaint",
                        "channel", "phone",
                        "title", word(words, "title"),
                        "text", word(words, "text"),
                        "place", Map.of("townshipCode", TOWNSHIP, "address", word(words, "address")),
                        "caller", Map.of("name", request.name(), "phone", word(request.caller(), "phone")),
                        "enterprise", Map.of("creditCode", "91350100M000100Y43", "name", word(words, "enterprise"))));
    }

    private static void corrected(Map<Kind, Story> stories) {
        of(stories, Kind.CORRECTED).after(People.SUPERVISOR, toTipOff());
        of(stories, Kind.MADE_SECRET).after(People.SUPERVISOR, toSecret());
    }

    private static Command toTipOff() {
        return Commands.correct(Nature.TIP_OFF, Urgency.NORMAL, null, TOWNSHIP, null, "登记有误");
    }

    private static Command toSecret() {
        return Commands.correct(Nature.COMPLAINT, Urgency.NORMAL, null, TOWNSHIP, null, "登记有误", true);
    }

    private EveryEndpoint program() {
        Map<Role, TestStaff> staff = new EnumMap<>(Role.class);
        staff.put(Role.ADMINISTRATOR, TestStaff.with(Role.ADMINISTRATOR));
        staff.put(Role.AUDITOR, TestStaff.with(Role.AUDITOR));
        return new EveryEndpoint(mapping, web, staff);
    }

    /** Every role in the county, above it and beside it, and departments that lead, support, led before and never had it. */
    private List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader("operator", operator, true));
        readers.add(new Reader("supervisor", TestStaff.with(Role.SUPERVISOR), true));
        for (Role role : List.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            readers.add(new Reader(role.code(), TestStaff.with(role), false));
        }
        for (Role role : List.of(Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            readers.add(new Reader("the city's " + role.code(), TestStaff.in(TestStaff.CITY, role), false));
        }
        readers.add(new Reader("another county's operator", TestStaff.in("141121", Role.OPERATOR), false));
        readers.add(new Reader("clerk of 015", clerk, false));
        readers.add(new Reader("head of 015", TestStaff.of(TestStaff.COUNTY, People.HOUSING, Role.HEAD), false));
        for (DepartmentKey department : List.of(People.WATER, People.ROADS, People.TOWNSHIP)) {
            for (Role role : List.of(Role.CLERK, Role.HEAD)) {
                String who = role.code() + " of " + department.code();
                readers.add(new Reader(who, TestStaff.of(TestStaff.COUNTY, department, role), false));
            }
        }
        TestStaff both = TestStaff.of(TestStaff.COUNTY, People.HOUSING, Role.CLERK, Role.MANAGER);
        readers.add(new Reader("clerk of 015 and manager", both, false));
        return readers;
    }

    private void forget() {
        database.sql("DELETE FROM request_list_view").then().block();
        database.sql("DELETE FROM request_view").then().block();
    }

    private static JsonNode answer(WebTestClient.RequestHeadersSpec<?> call, int status) {
        return Objects.requireNonNull(call.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
