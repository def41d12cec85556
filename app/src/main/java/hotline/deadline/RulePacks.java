package hotline.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.deadline.store.RulePackRepository;
import hotline.shared.Actor;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds and chooses the rule pack that a division goes by. */
@Service
public class RulePacks {

    private static final Logger LOG = LoggerFactory.getLogger(RulePacks.class);
    private static final String SHIPPED = "classpath*:hotline/deadline/*-*.json";
    private static final String USUAL = "lvliang";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RulePackRepository packs;
    private final Clock clock;

    RulePacks(RulePackRepository packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
        // by the starting thread: an event loop may not read files
        Phrases.load();
    }

    /** The pack that a new installation goes by, 吕梁市's latest. Reads files: not to be called while serving. */
    public static RulePack shipped() {
        return allShipped().stream()
                .filter(pack -> pack.code().equals(USUAL))
                .max(Comparator.comparingInt(RulePack::version))
                .orElseThrow();
    }

    /**
     * Every pack that comes with the program, which is every file beside this class, by code and version. A pack that was
     * shipped never changes: other limits are a further version, and so is a rule for a new step, which every pack needs.
     * Reads files: not to be called while serving.
     */
    static List<RulePack> allShipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SHIPPED))
                    .map(RulePacks::read)
                    .sorted(Comparator.comparing(RulePack::code).thenComparingInt(RulePack::version))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RulePack read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return JSON.readValue(content, RulePack.class);
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

    /** One version of a pack, which never changes; empty if there is none. */
    public Mono<RulePack> version(String code, int version) {
        return packs.find(code, version);
    }

    /** Every pack that a division ever went by or will, earliest first. */
    public Mono<List<RulePackChoice>> choices(String divisionCode) {
        return packs.choices(divisionCode);
    }

    /** Every version of every pack that a division could choose. */
    public Flux<RulePack> all() {
        return packs.packs();
    }

    /**
     * Lets a division go by a pack from an instant on. What was chosen before is never rewritten, nor is what was judged.
     *
     * @param inForceFrom absent for now
     */
    public Mono<RulePackChoice> choose(
            String divisionCode, String code, int version, @Nullable Instant inForceFrom, Actor actor) {
        Instant now = clock.instant();
        Instant from = inForceFrom == null ? now : inForceFrom;
        TimeParameters.requireYear(from, "inForceFrom");
        Map<String, Object> facts = Map.of("code", code, "version", version, "inForceFrom", from.toString());
        if (from.isBefore(now)) {
            return Mono.error(new ProblemException(DeadlineProblem.CHOICE_IN_THE_PAST, facts));
        }
        return all().filter(pack -> pack.code().equals(code) && pack.version() == version)
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(DeadlineProblem.NO_SUCH_RULE_PACK, facts)))
                .map(pack -> new RulePackChoice(divisionCode, from, pack))
                .delayUntil(choice -> packs.choose(choice, actor, now)
                        .onErrorMap(
                                DuplicateKeyException.class,
                                taken -> new ProblemException(DeadlineProblem.ALREADY_CHOSEN, facts)))
                .doOnSuccess(choice -> LOG.info(
                        "Rule pack of {}: {} {} from {}, by {}", divisionCode, code, version, from, actor.account()));
    }

    private static IllegalStateException noPack(String divisionCode, Instant at) {
        return new IllegalStateException("no rule pack is in force in " + divisionCode + " at " + at);
    }
}
