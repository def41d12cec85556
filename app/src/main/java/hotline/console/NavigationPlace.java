package hotline.console;

import hotline.shared.Actor;
import hotline.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the navigation leads. */
record NavigationPlace(String key, String accessKey, Set<Role> roles) {

    /** In the order in which they are shown. */
    private static final List<NavigationPlace> ALL = List.of(
            new NavigationPlace("register", "n", Set.of(Role.OPERATOR)),
            new NavigationPlace("worklist", "w", Set.of(Role.CLERK, Role.HEAD)),
            new NavigationPlace("statistics", "s", Set.of(Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR)),
            new NavigationPlace("supervision", "u", Set.of(Role.SUPERVISOR)),
            new NavigationPlace(
                    "requests",
                    "q",
                    Set.of(Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR)),
            new NavigationPlace("rule-packs", "p", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("recomputations", "r", Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR)),
            new NavigationPlace("staff", "m", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("departments", "d", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("dispatch-catalogue", "g", Set.of(Role.ADMINISTRATOR)),
            new NavigationPlace("settings", "e", Set.of(Role.ADMINISTRATOR, Role.HEAD)));

    static List<NavigationPlace> openTo(Actor actor) {
        return ALL.stream()
                .filter(place -> place.roles.stream().anyMatch(actor::has))
                .toList();
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
