package hotline.deadline;

import hotline.deadline.store.RulePackRepository;
import hotline.shared.start.StartUpTask;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings the program's packs along, and makes 吕梁市's latest the common one of a new installation. */
@Component
@Order(300)
final class ShippedRulePack implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedRulePack.class);

    /** Before any request that an old system may bring along. */
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

    private final RulePackRepository packs;
    private final Clock clock;

    ShippedRulePack(RulePackRepository packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public Mono<Void> run() {
        return Mono.fromCallable(RulePacks::allShipped)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(shipped -> shipped)
                .concatMap(this::bring)
                .then(Mono.fromCallable(RulePacks::shipped).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(pack -> packs.chooseIfNobodyHas(pack, EVER));
    }

    /** An own version that has the number of a shipped one is what verdicts refer to, and stays. */
    private Mono<Void> bring(RulePack pack) {
        return packs.insert(pack, clock.instant())
                .then(packs.publisher(pack))
                .doOnNext(division -> LOG.warn(
                        "Rule pack {} {} of this release is passed over: {} has published that number",
                        pack.code(),
                        pack.version(),
                        division))
                .then();
    }
}
