package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.database.Settling;
import hotline.request.Requests.Answer;
import hotline.request.acts.Rooms;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.request.store.RequestRepository;
import hotline.request.store.RequestWriter;
import hotline.request.web.act.CommandBinder;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.event.Level;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Registers requests and acts on them at instants past, by the same rules and statements as {@link Requests}. What it
 * records says that it was recorded then, which would be a forgery anywhere but in a demonstration; a rule of the build
 * keeps everything else from it (ADR 55).
 */
@Component
public final class PastRequests {

    // no statement waits long under a clock that stands
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(10);

    private final DatabaseClient database;
    private final RequestWriter writer;
    private final RulesInForce rulesInForce;
    private final Preparation preparation;
    private final Sight sight;
    private final CommandBinder binder;
    private final HandlingSettingsRepository settings;

    PastRequests(
            DatabaseClient database,
            RequestWriter writer,
            RulesInForce rulesInForce,
            Preparation preparation,
            Sight sight,
            CommandBinder binder,
            HandlingSettingsRepository settings) {
        this.database = database;
        this.writer = writer;
        this.rulesInForce = rulesInForce;
        this.preparation = preparation;
        this.sight = sight;
        this.binder = binder;
        this.settings = settings;
    }

    /** Requests for which the clock stands at an instant. Each registration is written in the caller's transaction. */
    public Requests at(Instant instant) {
        Clock standing = Clock.fixed(instant, ZoneOffset.UTC);
        RequestRepository repository = new RequestRepository(database, new Settling(STATEMENT_TIMEOUT, standing));
        return new Requests(
                repository, writer.alone(repository), rulesInForce, preparation, sight, standing, Level.DEBUG);
    }

    /**
     * Does an act at an instant on the request as it stands.
     *
     * @param who finds the person who acts on it
     * @param fields of the act, as a client would send them
     * @return fails if the act's rules refuse it, or if the request has an event later than the instant
     */
    public Mono<Answer> act(
            Function<ServiceRequest, Actor> who, RequestNumber number, Act act, JsonNode fields, Instant instant) {
        Requests then = at(instant);
        return Mono.fromCallable(() -> binder.read(Rooms.of(act).orElseThrow(), fields, number.divisionCode()))
                .flatMap(command -> then.findByProgram(number)
                        .filter(request -> !request.recordedAt().isAfter(instant))
                        .flatMap(request -> then.attempt(
                                who.apply(request),
                                request,
                                command,
                                null,
                                after -> JsonNodeFactory.instance.textNode(number.value()),
                                instant)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())));
    }

    /** Has a department's head sign its replies from an instant on, where nobody has ever said whether it does. */
    public Mono<Void> requireSignature(DepartmentKey department, Actor actor, Instant instant) {
        return settings.lastChange(department)
                .filter(change -> change.changedBy() == null)
                .flatMap(none ->
                        settings.setSignature(department.divisionCode(), department.code(), true, actor, instant));
    }
}
