package hotline.console;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the shell around a page. */
@Component
class Shells {

    private final Divisions divisions;
    private final Texts texts;
    private final Times times;
    private final Clock clock;
    private final String stylesheet;
    private final String script;

    Shells(
            Divisions divisions,
            Texts texts,
            Times times,
            Clock clock,
            @Value("${hotline.console.stylesheet}") String stylesheet,
            @Value("${hotline.console.script}") String script) {
        this.divisions = divisions;
        this.texts = texts;
        this.times = times;
        this.clock = clock;
        this.stylesheet = stylesheet;
        this.script = script;
    }

    /** The shell for somebody who looks at a path; without division and navigation for nobody. */
    Mono<Shell> around(@Nullable Actor actor, String path, Locale locale) {
        if (actor == null) {
            return Mono.just(empty());
        }
        return divisions
                .find(actor.divisionCode())
                .map(Division::name)
                .defaultIfEmpty(actor.divisionCode())
                .map(division -> shell(actor, division, path, texts.in(locale)));
    }

    Shell empty() {
        return new Shell(null, null, "", List.of(), false, false, times.moment(clock.instant()), stylesheet, script);
    }

    private Shell shell(Actor actor, String division, String path, Words words) {
        String roles = actor.roles().stream()
                .sorted()
                .map(role -> words.of("role." + role.code()))
                .collect(Collectors.joining(words.of("console.list")));
        return new Shell(
                division,
                actor.name(),
                roles,
                NavigationPlace.openTo(actor).stream()
                        .map(place -> link(place, path))
                        .toList(),
                NavigationPlace.isOpen("requests", actor),
                actor.hasAny(Role.CLERK, Role.HEAD),
                times.moment(clock.instant()),
                stylesheet,
                script);
    }

    private static Shell.Link link(NavigationPlace place, String path) {
        boolean isCurrent = path.equals(place.path()) || path.startsWith(place.path() + "/");
        return new Shell.Link(place.key(), place.path(), place.accessKey(), place.icon(), isCurrent);
    }
}
