package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the navigation, which leads to one kind of work.
 *
 * @param key names its words and its address
 * @param accessKey with the browser's modifier opens it from everywhere
 * @param icon one of {@link Icons}
 * @param roles whose work it is; nobody else sees it
 */
record NavigationPlace(String key, String accessKey, String icon, Set<Role> roles) {

    private static final Set<Role> EVERYBODY_AT_WORK =
            Set.of(Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR);

    /** In the order in which they are shown. */
    private static final List<NavigationPlace> ALL = List.of(
            new NavigationPlace("register", "n", "phone", Set.of(Role.OPERATOR)),
            new NavigationPlace("worklist", "w", "inbox", Set.of(Role.CLERK, Role.HEAD)),
            new NavigationPlace("supervision", "u", "gavel", Set.of(Role.SUPERVISOR)),
            new NavigationPlace(
                    "overview", "o", "layout-dashboard", Set.of(Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR)),
            new NavigationPlace("statistics", "s", "chart-bar", Set.of(Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR)),
            new NavigationPlace("requests", "q", "list-search", EVERYBODY_AT_WORK),
            new NavigationPlace("staff", "m", "users", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("departments", "d", "building", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("dispatch-catalogue", "g", "list-check", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("calendar", "c", "calendar", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("settings", "e", "adjustments", Set.of(Role.ADMINISTRATOR, Role.HEAD)),
            new NavigationPlace("rule-packs", "p", "scale", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace(
                    "recomputations", "r", "refresh", Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR)),
            new NavigationPlace("audit", "a", "eye-check", Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.MANAGER)),
            new NavigationPlace("changes", "h", "history", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)));

    static List<NavigationPlace> openTo(Actor actor) {
        return ALL.stream()
                .filter(place -> place.roles.stream().anyMatch(actor::has))
                .toList();
    }

    static boolean isOpen(String key, Actor actor) {
        return openTo(actor).stream().anyMatch(place -> place.key.equals(key));
    }

    /** Where somebody's daily work is; administrators have none, and what is open to them is looked at now and then. */
    static Optional<NavigationPlace> homeOf(Actor actor) {
        return openTo(actor).stream()
                .filter(place -> !place.roles.contains(Role.ADMINISTRATOR))
                .findFirst();
    }

    String path() {
        return "/" + key;
    }
}
