package hotline.shared.input;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** The memory that files may take while they are read, all together; whoever finds none left is asked to come again. */
@Component
final class FileMemory {

    private static final int UNIT = 1024;

    private final Semaphore free;

    FileMemory(@Value("${hotline.upload-memory:32MB}") DataSize size) {
        this.free = new Semaphore(Math.toIntExact(size.toKilobytes()));
    }

    /** Does something that keeps so many bytes. */
    <T> Mono<T> during(long bytes, Mono<T> work) {
        int units = Math.toIntExact((bytes + UNIT - 1) / UNIT);
        return Mono.defer(() -> free.tryAcquire(units)
                ? work.doFinally(end -> free.release(units))
                : Mono.error(new ProblemException(SharedProblem.OVERLOADED, Map.of())));
    }
}
