package hotline.database;

import hotline.database.connection.CallLimits;
import hotline.database.connection.ConnectionMeters;
import hotline.database.connection.DatabaseHealth;
import hotline.database.connection.HandshakeLimit;
import hotline.database.connection.Heartbeat;
import hotline.database.connection.HeartbeatLoop;
import hotline.database.connection.LimitedConnections;
import hotline.database.connection.Pulse;
import hotline.database.connection.SharedConnections;
import hotline.shared.work.Work;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TimeZone;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Server, schema, connections: each needs the one before it, and they end in the opposite order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String PROGRAM = "hotline";
    private static final int CACHED_STATEMENTS = 256;

    private static final Map<String, String> SESSION = Map.of(
            // compiling the statement of the figures took longer than running it: 1.4 s and 0.2 s
            "jit", "off",
            // a program that was cut off in the middle of a transaction must not keep its locks for two hours
            "idle_in_transaction_session_timeout", "60s",
            "tcp_keepalives_idle", "30",
            "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3");

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(4);
    private static final Duration BEAT_LIMIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_BEAT = Duration.ofSeconds(4);
    // what the network delivers later than this would be committed later than Settling counts with
    private static final Duration UNACKNOWLEDGED = Duration.ofSeconds(3);
    // a migration may rewrite a large table, but not for ever
    private static final Map<String, String> MIGRATION_LIMITS =
            Map.of("connectTimeout", "10", "loginTimeout", "10", "socketTimeout", "1800", "tcpKeepAlive", "true");

    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);
    private static final Duration LIFE_LIMIT = Duration.ofHours(1);

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseProperties properties) {
        return DatabaseServer.of(properties);
    }

    @Bean
    Flyway flyway(DatabaseServer server) {
        DatabaseAddress address = server.address();
        Flyway flyway = Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .jdbcProperties(MIGRATION_LIMITS)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    PoolSize poolSize(DatabaseProperties properties) {
        return new PoolSize(properties.pool().size());
    }

    @Bean
    Pulse pulse(DatabaseProperties properties) {
        return new Pulse(System::nanoTime, Settling.afterSending(properties.statementTimeout()));
    }

    /** Asks for Flyway so that nobody is given a connection before the schema is there. */
    @Bean(destroyMethod = "dispose")
    SharedConnections connectionFactory(
            PoolSize checked, DatabaseServer server, Flyway migrated, DatabaseProperties properties, Pulse pulse) {
        CallLimits limits = CallLimits.beside(properties.statementTimeout());
        ConnectionFactory limited = new LimitedConnections(unpooled(server.address(), properties), limits, pulse);
        Map<Work, ConnectionPool> pools = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            pools.put(work, pool(limited, work, properties.pool()));
        }
        return new SharedConnections(pools, pulse);
    }

    @Bean
    MeterBinder connectionMeters(SharedConnections connections) {
        return new ConnectionMeters(connections);
    }

    @Bean(destroyMethod = "dispose")
    Heartbeat heartbeat(DatabaseServer server, Flyway migrated, DatabaseProperties properties, Pulse pulse) {
        ConnectionFactory limited =
                new LimitedConnections(unpooled(server.address(), properties), CallLimits.all(BEAT_LIMIT), pulse);
        return new Heartbeat(
                new ConnectionPool(ConnectionPoolConfiguration.builder(limited)
                        .name(PROGRAM + "-heartbeat")
                        .initialSize(0)
                        .maxSize(1)
                        .maxLifeTime(LIFE_LIMIT)
                        .acquireRetry(0)
                        .build()),
                LONGEST_BEAT,
                pulse);
    }

    @Bean
    HeartbeatLoop heartbeatLoop(Heartbeat heartbeat) {
        return new HeartbeatLoop(heartbeat);
    }

    @Bean
    DatabaseHealth r2dbcHealthIndicator(Heartbeat heartbeat) {
        return new DatabaseHealth(heartbeat);
    }

    @Bean
    Settling settling(DatabaseProperties properties, Clock clock, Pulse pulse) {
        return new Settling(properties.statementTimeout(), clock, pulse::unansweredFor);
    }

    private static ConnectionPool pool(ConnectionFactory limited, Work work, DatabaseProperties.Pool pool) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(limited)
                .name(PROGRAM + "-" + work.code())
                .initialSize(1)
                .maxSize(pool.sizeFor(work))
                .maxAcquireTime(pool.patience())
                .maxIdleTime(IDLE_LIMIT)
                .maxLifeTime(LIFE_LIMIT)
                // whoever waits tries again here, not each pool for itself and each time with full patience
                .acquireRetry(0)
                .customizer(builder -> builder.maxPendingAcquire(pool.waiting()))
                .build());
    }

    private static ConnectionFactory unpooled(DatabaseAddress address, DatabaseProperties properties) {
        ConnectionFactoryOptions given = ConnectionFactoryOptions.parse(address.r2dbcUrl());
        return ConnectionFactories.get(given.mutate()
                .option(ConnectionFactoryOptions.USER, address.user())
                .option(ConnectionFactoryOptions.PASSWORD, address.password())
                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT_LIMIT)
                .option(ConnectionFactoryOptions.STATEMENT_TIMEOUT, properties.statementTimeout())
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, PROGRAM)
                .option(PostgresqlConnectionFactoryProvider.PREPARED_STATEMENT_CACHE_QUERIES, CACHED_STATEMENTS)
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
                .option(
                        PostgresqlConnectionFactoryProvider.LOOP_RESOURCES,
                        new HandshakeLimit(CONNECT_LIMIT, UNACKNOWLEDGED))
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, SESSION)
                .option(PostgresqlConnectionFactoryProvider.TIME_ZONE, TimeZone.getTimeZone("UTC"))
                .build());
    }
}
