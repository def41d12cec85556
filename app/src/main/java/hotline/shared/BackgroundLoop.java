package hotline.shared;

import hotline.shared.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does something again and again while the program runs: one round at a time, however long it takes. */
public abstract class BackgroundLoop implements SmartLifecycle {

    private @Nullable Disposable running;

    /** The occasions for a round, with what becomes of those that come during one. */
    protected abstract Flux<?> occasions();

    /** One round. If it fails, the next occasion comes all the same. */
    protected abstract Mono<Void> round();

    /** Tells of a round that failed. */
    protected abstract void tell(Throwable failure);

    @Override
    public final synchronized void start() {
        running = occasions().concatMap(occasion -> roundOrTold(), 0).subscribe();
    }

    @Override
    public final synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return running != null;
    }

    private Mono<Void> roundOrTold() {
        return Mono.defer(this::round).contextWrite(Work.BACKGROUND::mark).onErrorResume(failure -> {
            tell(failure);
            return Mono.empty();
        });
    }
}
