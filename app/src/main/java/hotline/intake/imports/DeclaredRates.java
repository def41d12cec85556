package hotline.intake.imports;

import hotline.directory.Divisions;
import hotline.intake.imports.store.DeclaredRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Rates by old systems' own flags, apart from every rate that this program computes. */
@Service
public class DeclaredRates {

    /** All requests of a source, and by one of the words that its mapping kept. */
    public record Answer(DeclaredRate total, List<DeclaredRate> groups) {}

    private final DeclaredRepository declared;
    private final Divisions divisions;

    DeclaredRates(DeclaredRepository declared, Divisions divisions) {
        this.declared = declared;
        this.divisions = divisions;
    }

    /**
     * The rates of a source.
     *
     * @param by name of an attribute of the mapping, or a field that was matched such as {@code nature}
     */
    public Mono<Answer> of(Actor actor, @Nullable String divisionCode, String source, String by) {
        String division = divisionCode == null ? actor.divisionCode() : divisionCode;
        return divisions
                .visibleFrom(actor.divisionCode())
                .filter(visible -> visible.contains(division))
                .switchIfEmpty(Mono.error(
                        () -> new ProblemException(ImportProblem.NO_SUCH_DIVISION, Map.of("division", division))))
                .then(declared.total(division, source))
                .zipWith(declared.groups(division, source, by).collectList(), Answer::new);
    }
}
