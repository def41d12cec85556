package hotline.security.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * The words of proxies about a request; each adds its own at the end. Where any {@code X-Forwarded-…} is there,
 * {@code Forwarded} counts for nothing: a proxy that does not know it passes it on as the caller wrote it.
 *
 * @param addresses by whom each was called
 * @param schemes with which scheme
 * @param hosts for which host
 */
record Forwarding(List<String> addresses, List<String> schemes, List<String> hosts) {

    private static final String ADDRESS = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";

    static Forwarding of(HttpHeaders headers) {
        boolean isPlain = Stream.of(ADDRESS, SCHEME, HOST).anyMatch(headers::containsKey);
        return isPlain
                ? new Forwarding(
                        elements(headers, ADDRESS).toList(),
                        elements(headers, SCHEME).toList(),
                        elements(headers, HOST).toList())
                : new Forwarding(said(headers, "for"), said(headers, "proto"), said(headers, "host"));
    }

    /** The word of the outermost of some proxies; where not all of them spoke, that of the first who did. */
    static Optional<String> saidBy(int proxies, List<String> words) {
        return words.isEmpty() || proxies == 0
                ? Optional.empty()
                : Optional.of(words.get(Math.max(0, words.size() - proxies)));
    }

    private static List<String> said(HttpHeaders headers, String parameter) {
        return elements(headers, "Forwarded")
                .flatMap(element -> parameter(element, parameter))
                .toList();
    }

    private static Stream<String> elements(HttpHeaders headers, String header) {
        return headers.getOrEmpty(header).stream()
                .filter(Objects::nonNull)
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip);
    }

    private static Stream<String> parameter(String element, String name) {
        return Arrays.stream(element.split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1).replace("\"", ""))
                .limit(1);
    }
}
