package hotline;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the program and how each that is read is asked in 2023, with the import, the draft of a rule pack and
 * the recomputation that some of them show. New endpoints are found by themselves.
 */
final class EveryEndpoint {

    private static final String DRAFTS = "/api/v1/rule-packs/drafts";
    private static final String YEAR = "from=2023-01-01&to=2023-12-31";
    private static final String OVERVIEW = "day=2023-12-25&asOf=2023-12-25T01:00:00Z";
    private static final String CLOCKS = YEAR + "&view=request&step=completion&period=started&part=all";

    /** What an endpoint needs to be asked. */
    static final Map<String, String> QUERIES = Map.ofEntries(
            entry("/api/v1/statistics/on-time", YEAR),
            entry("/api/v1/statistics/on-time/requests", YEAR + "&part=accepted"),
            entry("/api/v1/statistics/clocks", YEAR),
            entry("/api/v1/statistics/clocks/requests", CLOCKS),
            entry("/api/v1/statistics/first-dispatches", YEAR),
            entry("/api/v1/statistics/first-dispatches/requests", YEAR + "&part=all"),
            entry("/overview/months", OVERVIEW),
            entry("/overview/departments", OVERVIEW),
            entry("/overview/open", OVERVIEW),
            entry("/statistics", YEAR),
            entry("/statistics/requests", YEAR + "&part=accepted"),
            entry("/statistics/clocks", YEAR),
            entry("/statistics/clocks/requests", CLOCKS),
            entry("/statistics/first-dispatches", YEAR),
            entry("/statistics/first-dispatches/requests", YEAR + "&part=all"),
            entry("/api/v1/requests/{number}/correct/preview", "nature=help&urgency=normal"),
            entry("/api/v1/requests/{number}/superior-text", "matter=extension"),
            entry("/api/v1/deadlines/preview", "nature=help"),
            entry("/api/v1/imports/declared-rates", "source=old"),
            entry("/api/v1/rule-packs/drafts/{id}/trial", "month=2023-08"),
            entry("/rule-packs/drafts/{id}/trial", "month=2023-08"));

    /** A method and a pattern of addresses, with what answers them. */
    record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {
        boolean isRead() {
            return method.equals(HttpMethod.GET);
        }

        List<Role> roles() {
            Allowed allowed = Objects.requireNonNull(handler.getMethodAnnotation(Allowed.class));
            return allowed.value().length == 0 ? List.of(Role.values()) : Arrays.asList(allowed.value());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final RequestMappingHandlerMapping mapping;
    private final WebTestClient web;
    private final Map<Role, TestStaff> staff;
    private final Map<String, String> ids = new TreeMap<>();

    EveryEndpoint(RequestMappingHandlerMapping mapping, WebTestClient web, Map<Role, TestStaff> staff) {
        this.mapping = mapping;
        this.web = web;
        this.staff = staff;
        ids.put(
                "/staff/{id}",
                Objects.requireNonNull(staff.get(Role.AUDITOR)).id().toString());
    }

    /** An import, and a draft under which all limits are one: to be tried with what was registered in August. */
    void prepareSummer() {
        ids.put("/api/v1/imports", imported());
        ids.put("rule-packs/drafts", draft());
    }

    /** A recomputation of what is open, and a day off that was not recomputed for. */
    void prepareWinter() {
        ids.put("recomputations", recomputed());
        long unused = dayOff("2023-12-28");
    }

    Stream<Endpoint> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allowed.class))
                // they go on and on; they tell how much waits and who rings, and no request's number
                .filter(entry -> !entry.getKey()
                        .getProducesCondition()
                        .getProducibleMediaTypes()
                        .contains(MediaType.TEXT_EVENT_STREAM))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        RequestMethod method =
                info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> new Endpoint(HttpMethod.valueOf(method.name()), pattern.getPatternString(), handler));
    }

    @CanIgnoreReturnValue
    EntityExchangeResult<byte[]> get(TestStaff reader, Endpoint endpoint, String number) {
        String query = QUERIES.get(endpoint.pattern);
        return get(reader, filled(endpoint.pattern, number) + (query == null ? "" : "?" + query));
    }

    /** Asks for an address, for a page where it is one. */
    @CanIgnoreReturnValue
    EntityExchangeResult<byte[]> get(TestStaff reader, String address) {
        return reader.using(web)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .get()
                .uri(address)
                .headers(headers -> {
                    if (!address.startsWith("/api")) {
                        headers.setAccept(List.of(MediaType.TEXT_HTML));
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private String filled(String pattern, String number) {
        String id = ids.entrySet().stream()
                .filter(each -> pattern.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
        return pattern.replace("{id}", id)
                .replace("{number}", number)
                .replace("{year}", "2023")
                .replace("{date}", "2023-12-28")
                .replace("{log}", "views")
                .replace("{division}", TestStaff.COUNTY)
                .replace("{code}/{version}", "lvliang/2")
                .replace("{version}", "1")
                .replace("/divisions/{code}", "/divisions/" + TestStaff.COUNTY)
                .replace("/subjects/" + TestStaff.COUNTY + "/{code}", "/subjects/141122/01")
                .replace("{code}", "015");
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
