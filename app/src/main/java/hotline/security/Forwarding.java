package hotline.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * The words of proxies about a request; each adds its own at the end. {@code X-Forwarded-…} goes before
 * {@code Forwarded}, which a proxy that does not know it passes on as the caller wrote it.
 *
 * @param addresses by whom each was called
 * @param schemes with which scheme
 * @param hosts for which host
 */
record Forwarding(List<String> addresses, List<String> schemes, List<String> hosts) {

    static Forwarding of(HttpHeaders headers) {
        return new Forwarding(
                said(headers, "X-Forwarded-For", "for"),
                said(headers, "X-Forwarded-Proto", "proto"),
                said(headers, "X-Forwarded-Host", "host"));
    }

    /** The word of the outermost of some proxies; where not all of them spoke, that of the first who did. */
    static Optional<String> saidBy(int proxies, List<String> words) {
        return words.isEmpty() || proxies == 0
                ? Optional.empty()
                : Optional.of(words.get(Math.max(0, words.size() - proxies)));
    }

    private static List<String> said(HttpHeaders headers, String header, String parameter) {
        List<String> plain = elements(headers, header).toList();
        return plain.isEmpty()
                ? elements(headers, "Forwarded")
                        .flatMap(element -> parameter(element, parameter))
                        .toList()
                : plain;
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
