package hotline.deadline;

import hotline.deadline.store.RulePackRepository;
import hotline.shared.StartUpTask;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings 吕梁市's pack along, and makes it the common one of a new installation. */
@Component
@Order(300)
final class ShippedRulePack implements StartUpTask {

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
        return Mono.fromCallable(RulePacks::shipped)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(pack -> packs.insert(pack, clock.instant()).then(packs.chooseIfNobodyHas(pack, EVER)));
    }
}
