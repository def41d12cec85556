package hotline.testing;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.AllowedToAnyone;
import hotline.shared.Role;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Makes requests as nobody would write them, by chance but the same ones for the same seed. Each character is one byte. */
public final class Garbage {

    private static final Pattern PLACE = Pattern.compile("\\{[^/}]+}");

    /** These end the session that the rest is sent with. */
    private static final Set<String> ENDINGS =
            Set.of("/api/v1/tokens/current", "/sign-out", "/api/v1/staff/me/password");

    private static final List<String> VALUES = List.of(
            "",
            "%20",
            "%E3%80%80",
            "%E2%80%8B",
            "%00",
            "a%00b",
            "%0a",
            "%ff%fe",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "%",
            "%zz",
            "{}",
            "[]",
            "|",
            "\\",
            "\"",
            "<b>",
            "\u00ff\u00fe",
            "\u00e4\u00b8\u00ad",
            "1",
            "-1",
            "0x10",
            "%EF%BC%91",
            "1.5",
            "1e9",
            "99999999999999999999",
            "2147483648",
            "true",
            "null",
            "NaN",
            "6",
            "015",
            "141122",
            "141122:015",
            ":",
            "141122:",
            "..",
            "%2e%2e%2f",
            "%25",
            ";a=b",
            "a;b",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000001",
            "2026-02-30",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "%2b999999999-12-31T23:59:59Z",
            "%C0%80",
            "%F8%88%80%80%80",
            "%EF%BB%BFa",
            "%0d%0aSet-Cookie:a",
            "-0",
            "+1",
            "9".repeat(400),
            "x".repeat(3_000));

    private static final List<String> JSON = List.of(
            "null",
            "[null]",
            "[[]]",
            "[]",
            "{}",
            "[{}]",
            "{\"a\":null}",
            "6",
            "[6]",
            "-1",
            "1.5",
            "1e400",
            "1E+2",
            "99999999999999999999",
            "true",
            "\"true\"",
            "\"1\"",
            "\"\"",
            "\" \"",
            "\"\u00e3\u0080\u0080\"",
            "\"\\u0000\"",
            "[\"\\u0000\"]",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\u00ff\"",
            "\"015\"",
            "\"141122\"",
            "\"help\"",
            "[\"help\",null]",
            "[\"015\"]",
            "[\"015\",\"015\"]",
            "\"administrator\"",
            "\"2026-02-30\"",
            "\"2026-01-01\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"13800138000\"",
            "\"00000000-0000-0000-0000-000000000001\"",
            "\"xxxxxxxxxxxx\"",
            "NaN",
            "01",
            "'a'",
            "\"unfinished",
            "/* */1",
            "0",
            "1.0",
            "-0",
            "9".repeat(1_200),
            "1e-999999999",
            "1e999999999",
            "\"\\udc00\\ud800\"",
            "\"\u00c0\u0080\"",
            "\"\u00ed\u00a0\u0080\"",
            "\"\u00f8\u0088\u0080\u0080\u0080\"",
            "\u00ef\u00bb\u00bf\"a\"",
            "{\"a\":1,\"a\":2}",
            "[0,null,6]",
            "[\"help\",\"help\"]",
            "{\"\":\"\"}",
            "{\"\\u0000\":1}",
            "{\"a\":".repeat(1_200),
            "[".repeat(1_500));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json;charset=nope",
            "application/json;charset=utf-16",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=nope",
            "application/x-www-form-urlencoded;charset=gbk",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"",
            "multipart/mixed; boundary=x",
            "text/csv",
            "text/calendar",
            "text/plain",
            "application/xml",
            "*/*",
            "a/b/c",
            ";;;",
            "",
            "\u00ff");

    private static final List<String> BODIES = List.of(
            "",
            "%zz=%&=&&a",
            "a=%ff&b=%00",
            "\u00ff\u00fe\u0000",
            "a[=1&a]=2&a[b]=3&a[99999999]=4&a.b.c=5&class.module=6",
            "--x\r\n\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n{}\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=mapping\r\n\r\n{\"source\":[null]}\r\n--x--\r\n",
            "--x\r\nContent-Disposition: zzz\r\nzz\r\n\r\nabc",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u00ff\"\r\n\r\nabc\r\n--x--",
            "\u00ef\u00bb\u00bf{}",
            "date,kind,name\n2026-13-01,zz,\u0000",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:zz\n");

    private static final List<String> HEADERS = List.of(
            "Idempotency-Key: \u00ff",
            "Idempotency-Key: ",
            "Idempotency-Key: a b",
            "Idempotency-Key: k1",
            "If-Match: *",
            "If-Match: W/\"1\"",
            "If-Match: \"1\"",
            "If-Match: \"0\"",
            "If-Match: \"\u00b2\"",
            "If-Match: 99999999999",
            "If-Match: \"1\", \"2\"",
            "If-None-Match: zz\"",
            "If-Modified-Since: zz",
            "If-Unmodified-Since: zz",
            "Accept: ;;",
            "Accept: a/b/c",
            "Accept: */xml",
            "Accept: text/html",
            "Accept: text/html;q=zz",
            "Accept: text/html;charset=nope",
            "Accept: application/json;q=9",
            "Accept: " + "a/b,".repeat(100),
            "Accept-Language: ;;q=zz",
            "Accept-Language: en;q=9",
            "Accept-Language: " + "a-".repeat(100),
            "Accept-Encoding: zz;q=zz",
            "Accept-Charset: nope",
            "Cookie: hotline_session=\u00ff",
            "Cookie: =;=;;",
            "Cookie: hotline_session=a; hotline_session=b; XSRF-TOKEN=",
            "Cookie: XSRF-TOKEN=\"",
            "X-XSRF-TOKEN: \u00ff",
            "Range: bytes=zz",
            "Range: bytes=9-2,5-",
            "Range: bytes=0-,0-,0-,0-",
            "Forwarded: for=;;host=a b;proto=zz",
            "X-Forwarded-For: zz, , [::1",
            "X-Forwarded-Host: [",
            "X-Forwarded-Port: zz",
            "X-Forwarded-Proto: zz",
            "X-Forwarded-Prefix: \\",
            "Origin: http://[",
            "Origin: null",
            "Referer: http://[",
            "Expect: zz",
            "HX-Request: true",
            "HX-Current-URL: http://[",
            "X-HTTP-Method-Override: zz",
            "Content-Encoding: gzip",
            "Content-Language: ;;",
            "Date: zz");

    /** An endpoint with the names of all that it reads, and the kinds of content that it asks for and gives. */
    public record Endpoint(
            String method,
            String pattern,
            List<String> parameters,
            List<String> fields,
            Map<String, String> headers,
            boolean isForAuditors) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final Random random;
    private final String token;
    private final String number;

    public Garbage(Random random, String token, String number) {
        this.random = random;
        this.token = token;
        this.number = number;
    }

    /** All endpoints of the program but those that end the session. */
    public static Stream<Endpoint> endpoints(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allowed.class)
                        || entry.getValue().hasMethodAnnotation(AllowedToAnyone.class))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> !ENDINGS.contains(endpoint.pattern()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    /** Tells whether only auditors may call an endpoint; administrators, who have all other roles in tests, may not. */
    public static boolean isForAuditors(HandlerMethod handler) {
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        return allowed != null && Set.of(allowed.value()).equals(Set.of(Role.AUDITOR));
    }

    /** One request; it closes the connection. */
    public String request(Endpoint endpoint) {
        StringBuilder request = new StringBuilder(endpoint.method() + " " + address(endpoint) + " HTTP/1.1\r\n");
        request.append("Host: localhost\r\nConnection: close\r\n");
        if (chance(90)) {
            request.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            request.append(any(HEADERS)).append("\r\n");
        }
        if (endpoint.method().equals("GET")) {
            return request.append("\r\n").toString();
        }
        return request.append(body(endpoint)).toString();
    }

    private String address(Endpoint endpoint) {
        String path = PLACE.matcher(endpoint.pattern()).replaceAll(place -> quoted(place.group()));
        String query = endpoint.parameters().stream()
                .filter(name -> chance(50))
                .map(name -> name + "=" + any(VALUES))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String quoted(String place) {
        boolean isNumber = place.equals("{number}") && chance(50);
        String value = isNumber ? number : chance(30) ? any(List.of("141122", "015", "1", "2026")) : any(VALUES);
        return value.replace("\\", "\\\\").replace("$", "\\$").replace(" ", "%20");
    }

    private String body(Endpoint endpoint) {
        String type = any(TYPES);
        String body = chance(20) ? any(BODIES) : type.contains("urlencoded") ? form(endpoint) : json(endpoint);
        String length = chance(90)
                ? "Content-Length: " + body.length() + "\r\n\r\n" + body
                : "Transfer-Encoding: chunked\r\n\r\n" + chunked(body);
        return "Content-Type: " + type + "\r\n" + length;
    }

    private String chunked(String body) {
        return chance(50)
                ? Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n"
                : any(List.of("zz\r\n", "-1\r\n", "5\r\nab", "ffffffffffffffffff\r\n")) + "\r\n0\r\n\r\n";
    }

    private String json(Endpoint endpoint) {
        return endpoint.fields().stream()
                .filter(name -> chance(80))
                .map(name -> "\"" + name + "\":" + any(JSON))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String form(Endpoint endpoint) {
        List<String> names = endpoint.fields().isEmpty() ? List.of("reason", "version", "key") : endpoint.fields();
        return names.stream()
                .filter(name -> chance(80))
                .map(name -> name + "=" + any(VALUES))
                .collect(Collectors.joining("&"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        RequestMethod method =
                info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        List<String> parameters = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                String name =
                        parameter.getParameterAnnotation(RequestParam.class).name();
                parameters.add(name.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : name);
            } else if (parameter.getParameterType().isRecord()
                    && parameter.getParameterType() != Actor.class
                    && !parameter.hasParameterAnnotation(PathVariable.class)) {
                boolean isBody = parameter.hasParameterAnnotation(RequestBody.class) || method != RequestMethod.GET;
                (isBody ? fields : parameters).addAll(names(parameter.getParameterType()));
            }
        }
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> new Endpoint(
                        method.name(),
                        pattern.getPatternString(),
                        parameters,
                        fields,
                        headers(info),
                        isForAuditors(handler)));
    }

    private static Map<String, String> headers(RequestMappingInfo info) {
        Map<String, String> headers = new LinkedHashMap<>();
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, type.toString()));
        info.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> headers.put(HttpHeaders.ACCEPT, type.toString()));
        return headers;
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
