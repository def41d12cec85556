package hotline.database.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hotline.shared.work.NoConnectionFree;
import hotline.shared.work.Work;
import hotline.testing.AnyDatabase;
import hotline.testing.SilentProxy;
import hotline.testing.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.ValidationDepth;
import java.lang.reflect.Method;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections behind a proxy that stops to pass anything on, without closing them. */
@AnyDatabase
@Tag("database")
class SilentConnectionsTests {

    private static final Duration LIMIT = Duration.ofMillis(500);
    // statements are to be answered within it, on a busy machine too
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(3);
    // the first sign-in of a JVM loads many classes
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SIZE = 5;

    private final AtomicLong rested = new AtomicLong();
    private final Pulse pulse = new Pulse(() -> System.nanoTime() + rested.get(), Duration.ofSeconds(15));

    private SilentProxy proxy;
    private ConnectionFactory limited;
    private SharedConnections connections;

    @BeforeEach
    void connect() throws SQLException {
        TestDatabase.shared().connect().close();
        URI server = URI.create(System.getProperty("hotline.database.url", ""));
        proxy = new SilentProxy(server.getHost(), server.getPort());
        limited = new LimitedConnections(
                unlimited(proxy.port()), new CallLimits(CONNECT_LIMIT, STATEMENT_LIMIT, LIMIT, LIMIT), pulse);
        connections = new SharedConnections(
                Map.of(Work.HANDLING, pool(SIZE), Work.FIGURES, pool(1), Work.BACKGROUND, pool(1)), pulse);
    }

    @AfterEach
    void disconnect() {
        connections.dispose();
        proxy.close();
    }

    @Test
    void aStatementThatIsNotAnsweredEndsAndTheNextOneIs() {
        assertThat(one()).isEqualTo(1);
        proxy.cut();

        assertThatThrownBy(this::one).isInstanceOf(SilentDatabase.class);
        assertThat(one()).isEqualTo(1);
        await().atMost(SOON).until(() -> proxy.open() == 1);
    }

    @Test
    void aStatementWithParametersIsLimitedAsWell() {
        Connection connection = Mono.from(limited.create()).block(SOON);
        assertThat(parameter(connection).block(SOON)).isEqualTo(7);
        proxy.cut();

        assertThatThrownBy(() -> parameter(connection).block(SOON)).isInstanceOf(SilentDatabase.class);
        assertThatThrownBy(() -> parameter(connection).block(SOON)).isInstanceOf(SilentDatabase.class);
    }

    @Test
    void countsAndFilteredResultsAreLimitedAsWell() {
        Connection connection = Mono.from(limited.create()).block(SOON);
        proxy.cut();

        assertThatThrownBy(() -> Flux.from(connection
                                .createStatement("SELECT $1::int AS seven")
                                .bind("$1", 7)
                                .execute())
                        .flatMap(result -> result.filter(segment -> true).getRowsUpdated())
                        .blockLast(SOON))
                .isInstanceOf(SilentDatabase.class);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallOfAConnectionHasItsLimit(Method call) {
        Connection connection = Mono.from(limited.create()).block(SOON);
        proxy.cut();

        assertThat(ended(connection, call)).isNotInstanceOf(IllegalStateException.class);
        assertThat(pulse.now()).isPositive();
    }

    @Test
    void connectionsThatWereCutWhileTheyRestedAreReplacedBeforeAnyoneIsGivenThem() {
        useAllAtOnce();
        assertThat(proxy.open()).isEqualTo(SIZE);
        proxy.cut();
        rested.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(one()).isEqualTo(1);
        useAllAtOnce();
        await().atMost(SOON).until(() -> proxy.open() == SIZE);
    }

    @Test
    void aServerThatTakesConnectionsWithoutAWordIsGivenUpAndItsConnectionClosed() {
        proxy.cutAll();

        assertThatThrownBy(this::one).isInstanceOf(SilentDatabase.class);
        assertThat(proxy.made()).isPositive();
        await().atMost(SOON).until(() -> proxy.open() == 0);
    }

    @Test
    void whoeverAsksWhileItIsKnownToBeSilentIsToldAtOnceUntilItAnswers() {
        Heartbeat heartbeat = new Heartbeat(pool(1), CONNECT_LIMIT, pulse);
        assertThat(heartbeat.beat().block(SOON)).isNotNull();
        proxy.cutAll();
        assertThatThrownBy(() -> heartbeat.beat().block(SOON)).isNotNull();
        rested.addAndGet(Duration.ofSeconds(3).toNanos());
        int made = proxy.made();

        assertThatThrownBy(this::one).isInstanceOf(SilentDatabase.class);
        assertThat(proxy.made()).isEqualTo(made);

        proxy.letThrough();
        await().atMost(SOON)
                .until(() -> heartbeat.beat().onErrorComplete().hasElement().block(SOON));
        assertThat(one()).isEqualTo(1);
        heartbeat.dispose();
    }

    @Test
    void figuresThatTakeAllTheirConnectionsLeaveHandlingItsOwn() {
        Connection held = figures(connections.create()).block(SOON);

        assertThatThrownBy(() -> figures(connections.create()).block(SOON))
                .isInstanceOfSatisfying(
                        NoConnectionFree.class, full -> assertThat(full.work()).isEqualTo(Work.FIGURES));
        assertThat(one()).isEqualTo(1);
        Mono.from(held.close()).block(SOON);
    }

    private static Stream<Method> calls() {
        return Arrays.stream(Connection.class.getMethods())
                .filter(method -> Publisher.class.isAssignableFrom(method.getReturnType()));
    }

    private static Object ended(Connection connection, Method call) {
        Object[] arguments = Arrays.stream(call.getParameterTypes())
                .map(SilentConnectionsTests::some)
                .toArray();
        try {
            return Flux.from((Publisher<?>) call.invoke(connection, arguments))
                    .collectList()
                    .<Object>map(done -> done)
                    .onErrorResume(Mono::just)
                    .block(LIMIT.multipliedBy(6));
        } catch (ReflectiveOperationException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private static Object some(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == Duration.class) {
            return LIMIT;
        }
        if (type == IsolationLevel.class) {
            return IsolationLevel.SERIALIZABLE;
        }
        if (type == ValidationDepth.class) {
            return ValidationDepth.REMOTE;
        }
        return type == String.class ? "point" : IsolationLevel.SERIALIZABLE;
    }

    private Integer one() {
        return Mono.usingWhen(connections.create(), SilentConnectionsTests::ask, Connection::close)
                .block(SOON);
    }

    private void useAllAtOnce() {
        List<Connection> all = Flux.range(0, SIZE)
                .flatMap(each -> connections.create(), SIZE)
                .collectList()
                .block(SOON);
        Flux.fromIterable(all).concatMap(Connection::close).blockLast(SOON);
    }

    private static Mono<Integer> ask(Connection connection) {
        return Flux.from(connection.createStatement("SELECT 1 AS one").execute())
                .concatMap(result -> result.map(row -> row.get("one", Integer.class)))
                .next();
    }

    private static Mono<Integer> parameter(Connection connection) {
        return Flux.from(connection
                        .createStatement("SELECT $1::int AS seven")
                        .bind("$1", 7)
                        .execute())
                .flatMap(result -> result.map(row -> row.get("seven", Integer.class)))
                .next();
    }

    private static <T> Mono<T> figures(Mono<T> work) {
        return work.contextWrite(Work.FIGURES::mark);
    }

    private ConnectionPool pool(int size) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(limited)
                .initialSize(0)
                .maxSize(size)
                .maxAcquireTime(CONNECT_LIMIT.plus(LIMIT))
                .acquireRetry(0)
                .build());
    }

    private static ConnectionFactory unlimited(int port) {
        return ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, "127.0.0.1")
                .option(ConnectionFactoryOptions.PORT, port)
                .option(ConnectionFactoryOptions.DATABASE, "hotline")
                .option(ConnectionFactoryOptions.USER, System.getProperty("hotline.database.user", ""))
                .option(ConnectionFactoryOptions.PASSWORD, System.getProperty("hotline.database.password", ""))
                .option(
                        PostgresqlConnectionFactoryProvider.LOOP_RESOURCES,
                        new HandshakeLimit(CONNECT_LIMIT, CONNECT_LIMIT))
                .build());
    }
}
