package hotline.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.problem.ProblemType;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import hotline.testing.HotlineTest;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

/** Failures that PostgreSQL itself raises are told for what they are. */
@HotlineTest
class DatabaseFailuresModuleTests {

    private static final String RAISE = "DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '%s'; END $$";

    @Autowired
    DatabaseClient database;

    @Autowired
    ConnectionFactory connections;

    @Autowired
    Problems problems;

    @Autowired
    WorkFilter works;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @CsvSource({
        "57014, STATEMENT_TOO_SLOW",
        "53100, DATABASE_FULL",
        "53300, CONNECTIONS_BUSY",
        "40001, CHANGES_COLLIDED",
        "40P01, CHANGES_COLLIDED",
        "55P03, CHANGES_COLLIDED",
        "57P01, DATABASE_UNAVAILABLE",
        "58030, DATABASE_UNAVAILABLE",
        "22012, UNEXPECTED"
    })
    void saysWhatTheDatabaseSaid(String state, SharedProblem problem) {
        assertThat(problemOf(database.sql(RAISE.formatted(state)).then())).isEqualTo(problem);
    }

    @Test
    void aStatementThatRanOutOfTimeIsNoAbsentDatabase() {
        Mono<Void> slow = database.inConnection(connection -> Mono.from(
                        connection.createStatement("SET statement_timeout = 50").execute())
                .flatMap(set -> Mono.from(set.getRowsUpdated()))
                .thenMany(connection.createStatement("SELECT pg_sleep(5)").execute())
                .flatMap(result -> result.getRowsUpdated())
                .then()
                .onErrorResume(failure -> Mono.from(connection
                                .createStatement("SET statement_timeout = 10000")
                                .execute())
                        .flatMap(set -> Mono.from(set.getRowsUpdated()))
                        .then(Mono.error(failure))));

        assertThat(problemOf(slow)).isEqualTo(SharedProblem.STATEMENT_TOO_SLOW);
    }

    @Test
    void whoeverAsksWhileTheProgramEndsItsConnectionsIsToldThatItStops() {
        ConnectionPool pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections).maxSize(1).build());
        DatabaseClient ending = DatabaseClient.create(pool);
        assertThat(ending.sql("SELECT 1").fetch().one().block()).isNotNull();
        pool.disposeLater().block();

        assertThat(problemOf(ending.sql("SELECT 1").then())).isEqualTo(SharedProblem.STOPPING);
    }

    @Test
    void figuresImportsAndReportsTakeConnectionsOfTheirOwn() {
        Map<String, Work> expected = Map.of(
                "statistics", Work.FIGURES,
                "statistics.overview", Work.FIGURES,
                "reporting", Work.FIGURES,
                "intake.imports", Work.BACKGROUND);

        requestMappingHandlerMapping.getHandlerMethods().forEach((address, handler) -> {
            String module = handler.getBeanType().getPackageName().replaceFirst("^hotline\\.(.*?)(\\.web)?$", "$1");
            assertThat(workAt(address)).as("%s", address).isEqualTo(expected.getOrDefault(module, Work.HANDLING));
        });
    }

    private Work workAt(RequestMappingInfo address) {
        String pattern =
                address.getPatternsCondition().getPatterns().iterator().next().getPatternString();
        return works.workAt(PathContainer.parsePath(pattern.replaceAll("\\{[^/]*\\}", "2023")));
    }

    private ProblemType problemOf(Mono<Void> statement) {
        Throwable failure = statement
                .<Throwable>then(Mono.empty())
                .onErrorResume(Mono::just)
                .block();
        assertThat(failure).isNotNull();
        return problems.refusalFor(failure).type();
    }
}
