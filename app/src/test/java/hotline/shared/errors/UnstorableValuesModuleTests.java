package hotline.shared.errors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import hotline.testing.HotlineTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.HandlerMapping;

/** A value that only the database refuses is a bad request, but somebody is told, since a check of ours is missing. */
@HotlineTest
class UnstorableValuesModuleTests {

    @Autowired
    private ProblemHandler handler;

    @Autowired
    private DatabaseClient database;

    @ParameterizedTest
    @CsvSource({
        "22003, SELECT CAST('13800138000' AS bigint)::integer",
        "22001, 'CREATE TEMPORARY TABLE narrow ON COMMIT DROP AS SELECT ''1''::varchar(3) AS phone;"
                + " INSERT INTO narrow VALUES (''13800138000'')'",
        "22008, SELECT DATE '2023-02-28' + 2147483647",
        "22021, 'SELECT convert_from(''\\xff'', ''UTF8'')'",
        "22P05, SELECT '\"\\u0000\"'::jsonb ->> 0",
    })
    void isLoggedOnceWithItsCodeAndWithoutItsValue(String code, String statement) {
        Throwable refusal = database.sql(statement)
                .fetch()
                .all()
                .then()
                .materialize()
                .block()
                .getThrowable();
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.post("/api/v1/callers/13800138000"));
        exchange.getAttributes().put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/callers/{phone}");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
        log.start();
        logger.addAppender(log);

        handler.handle(exchange, refusal).block();

        logger.detachAppender(log);
        assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(400);
        assertThat(List.copyOf(log.list)).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage())
                    .contains(code, exchange.getRequest().getId(), "POST /api/v1/callers/{phone}")
                    .doesNotContain("13800138000");
        });
    }
}
