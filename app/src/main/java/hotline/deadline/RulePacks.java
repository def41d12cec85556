package hotline.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.deadline.store.RulePackRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Which rule pack a division goes by. */
@Service
public class RulePacks {

    private final RulePackRepository packs;

    RulePacks(RulePackRepository packs) {
        this.packs = packs;
        // by the starting thread: an event loop may not read files
        Phrases.load();
    }

    /** The pack that comes with the program, 吕梁市's. Reads a file: not to be called while serving. */
    public static RulePack shipped() {
        try (InputStream file = Objects.requireNonNull(RulePacks.class.getResourceAsStream("lvliang-1.json"))) {
            return new ObjectMapper().readValue(file, RulePack.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The pack in force in a division at an instant. */
    public Mono<RulePack> inForce(String divisionCode, Instant at) {
        return packs.choices(divisionCode).map(choices -> RulePackChoice.inForce(choices, at)
                .orElseThrow(() -> noPack(divisionCode, at))
                .pack());
    }

    /** Every pack that a division ever went by or will, earliest first. */
    public Mono<List<RulePackChoice>> choices(String divisionCode) {
        return packs.choices(divisionCode);
    }

    private static IllegalStateException noPack(String divisionCode, Instant at) {
        return new IllegalStateException("no rule pack is in force in " + divisionCode + " at " + at);
    }
}
