package hotline.database.connection;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives every call of one connection its limit, whatever the call is: a method of the interface that nobody thought of is
 * limited as well. When a call is not answered the connection is closed and answers nothing any more.
 */
final class LimitedCalls {

    private static final Duration RESTED = Duration.ofSeconds(1);

    private final Connection connection;
    private final CallLimits limits;
    private final Pulse pulse;
    private volatile long lastAnswer;
    private volatile boolean isThrownAway;

    private LimitedCalls(Connection connection, CallLimits limits, Pulse pulse) {
        this.connection = connection;
        this.limits = limits;
        this.pulse = pulse;
        this.lastAnswer = pulse.now();
    }

    static Connection on(Connection connection, CallLimits limits, Pulse pulse) {
        LimitedCalls calls = new LimitedCalls(connection, limits, pulse);
        return proxy(Connection.class, calls.handler(connection));
    }

    private InvocationHandler handler(Object target) {
        return (proxy, method, arguments) -> {
            if (target == connection && method.getName().equals("validate")) {
                return validate((ValidationDepth) arguments[0]);
            }
            Object result = invoke(target, method, arguments);
            if (result instanceof Publisher<?> answer) {
                return limited(target, method.getName(), answer);
            }
            // a statement gives itself back from each of its settings
            return result == target ? proxy : limited(result);
        };
    }

    private @Nullable Object limited(@Nullable Object result) {
        if (result instanceof Statement statement) {
            return proxy(Statement.class, handler(statement));
        }
        if (result instanceof Batch batch) {
            return proxy(Batch.class, handler(batch));
        }
        // the rows of a statement with parameters come from its result, long after the statement has given that
        return result instanceof Result rows ? proxy(Result.class, handler(rows)) : result;
    }

    private Publisher<?> limited(Object target, String call, Publisher<?> answer) {
        if (target != connection) {
            return limited(call, Flux.from(answer), limits.statement()).mapNotNull(this::limited);
        }
        if (call.equals("close")) {
            return isThrownAway ? Mono.empty() : close();
        }
        return limited(call, Flux.from(answer), limits.command());
    }

    private <T> Flux<T> limited(String call, Flux<T> answer, Duration limit) {
        return Flux.defer(() -> {
            if (isThrownAway) {
                return Flux.error(new SilentDatabase(call, null));
            }
            long sent = pulse.now();
            return answer.timeout(Mono.delay(limit), item -> Mono.delay(limit.minusNanos(pulse.now() - sent)))
                    .doOnNext(item -> answered())
                    .doOnComplete(this::answered)
                    .onErrorResume(TimeoutException.class, late -> thrownAway(call, sent, late));
        });
    }

    private void answered() {
        lastAnswer = pulse.now();
        pulse.answered();
    }

    private <T> Flux<T> thrownAway(String call, long sent, TimeoutException late) {
        isThrownAway = true;
        pulse.unanswered(sent);
        return close().thenMany(Flux.error(() -> new SilentDatabase(call, late)));
    }

    private Mono<Void> close() {
        return Mono.from(connection.close()).timeout(limits.validation()).onErrorComplete();
    }

    /** Asks the server only after a rest: a connection that has just answered needs no question. */
    private Mono<Boolean> validate(ValidationDepth depth) {
        return Mono.defer(() -> {
            if (isThrownAway || pulse.isDoubtful(lastAnswer)) {
                return Mono.just(false);
            }
            boolean hasRested = pulse.now() - lastAnswer > RESTED.toNanos();
            ValidationDepth asked = hasRested ? ValidationDepth.REMOTE : depth;
            return limited("validate", Flux.from(connection.validate(asked)), limits.validation())
                    .next()
                    .onErrorReturn(SilentDatabase.class, false);
        });
    }

    private static Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        Class<?>[] types = type == Connection.class ? new Class<?>[] {type, Wrapped.class} : new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(LimitedCalls.class.getClassLoader(), types, handler));
    }
}
