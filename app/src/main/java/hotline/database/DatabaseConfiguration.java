package hotline.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Clock;
import java.time.Duration;
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
    // compiling the statement of the figures took longer than running it: 1.4 s and 0.2 s
    private static final Map<String, String> UNCOMPILED = Map.of("jit", "off");

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
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

    /** Asks for Flyway so that nobody is given a connection before the schema is there. */
    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(
            PoolSize size, DatabaseServer server, Flyway migrated, DatabaseProperties properties) {
        DatabaseProperties.Pool pool = properties.pool();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(unpooled(server.address(), properties))
                .name(PROGRAM)
                .initialSize(1)
                .maxSize(size.connections())
                .maxAcquireTime(pool.patience())
                .maxCreateConnectionTime(CONNECT_LIMIT)
                .maxIdleTime(IDLE_LIMIT)
                .maxLifeTime(LIFE_LIMIT)
                .customizer(builder -> builder.maxPendingAcquire(pool.waiting()))
                .build());
    }

    @Bean
    Settling settling(DatabaseProperties properties, Clock clock) {
        return new Settling(properties.statementTimeout(), clock);
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
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, UNCOMPILED)
                .option(PostgresqlConnectionFactoryProvider.TIME_ZONE, TimeZone.getTimeZone("UTC"))
                .build());
    }
}
