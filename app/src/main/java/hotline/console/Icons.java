package hotline.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tabler's icons as SVG elements. They stand in the page itself, so that they take the colour of the text around them and
 * cost no request. An icon always has words beside it: readers skip it.
 */
@Component
class Icons {

    /** All that pages use; read at the start, since reading later would block an event loop. */
    private static final List<String> USED = List.of(
            "adjustments",
            "alert-circle",
            "alert-triangle",
            "arrow-down",
            "arrow-up",
            "bell",
            "building",
            "calendar",
            "category",
            "chart-bar",
            "checks",
            "chevron-down",
            "chevron-left",
            "chevron-right",
            "circle-check",
            "clock",
            "dots",
            "eye-check",
            "file-text",
            "flame",
            "gavel",
            "history",
            "hourglass",
            "inbox",
            "key",
            "keyboard",
            "language",
            "layout-dashboard",
            "list-check",
            "list-search",
            "lock",
            "logout",
            "map-pin",
            "phone",
            "phone-incoming",
            "player-pause",
            "refresh",
            "repeat",
            "scale",
            "search",
            "settings",
            "shield-lock",
            "upload",
            "user-circle",
            "users");

    private static final String OPENING =
            "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\""
                    + " stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                    + " aria-hidden=\"true\">";

    private final Map<String, String> elements;

    Icons(@Value("${hotline.console.icons}") String folder) {
        this.elements =
                USED.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), name -> read(folder, name)));
    }

    /**
     * The element of an icon.
     *
     * @throws IllegalArgumentException if it is not among those that pages use
     */
    String of(String name) {
        String element = elements.get(name);
        if (element == null) {
            throw new IllegalArgumentException("no page uses the icon " + name + " yet; add it to Icons");
        }
        return element;
    }

    private static String read(String folder, String name) {
        try (InputStream file = new ClassPathResource(folder + name + ".svg").getInputStream()) {
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return OPENING + svg.substring(svg.indexOf('>') + 1).replaceAll("\\s*\n\\s*", "");
        } catch (IOException missing) {
            throw new UncheckedIOException("the icon " + name, missing);
        }
    }
}
