package hotline.shared.start;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Runs all start-up tasks on the starting thread, before the web server accepts its first connection. */
@Component
final class StartUp implements SmartLifecycle {

    private final List<StartUpTask> tasks;
    private volatile boolean done;

    StartUp(ObjectProvider<StartUpTask> tasks) {
        this.tasks = tasks.orderedStream().toList();
    }

    @Override
    public void start() {
        // the starting thread serves nobody yet, so it may wait
        Flux.fromIterable(tasks).concatMap(StartUpTask::run).then().toFuture().join();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
