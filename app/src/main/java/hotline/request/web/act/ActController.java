package hotline.request.web.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Command;
import hotline.request.IdempotencyKey;
import hotline.request.Lifecycle;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActType;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotencyHeader;
import hotline.shared.IdempotentByItself;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Every act on a request, each at its own address: {@code If-Match} with the version that was seen, {@code Idempotency-Key},
 * the act's command as JSON, and the request as the act left it for an answer. Who may act, the lifecycle says.
 */
@RestController
class ActController {

    private static final String KEY_IS_KEPT = "the key and the answer are written by the statement that does it";

    private final Requests requests;
    private final CommandBinder binder;
    private final ObjectMapper json;

    ActController(Requests requests, CommandBinder binder, ObjectMapper json) {
        this.requests = requests;
        this.binder = binder;
        this.json = json;
    }

    /** Does the act that the last part of the address names; {@link ActMappings} maps it there. */
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> act(
            Actor actor,
            @PathVariable String number,
            ServerWebExchange exchange,
            @RequestBody(required = false) Mono<JsonNode> body) {
        ActType type = ActMappings.typeOf(exchange);
        if (!actor.hasAny(Lifecycle.rolesOf(type.act()).toArray(Role[]::new))) {
            return Mono.error(new ProblemException(SharedProblem.NOT_ALLOWED, Map.of()));
        }
        // generated clients send null where they have nothing to send
        return body.filter(sent -> !sent.isNull())
                .defaultIfEmpty(JsonNodeFactory.instance.objectNode())
                .map(sent -> binder.read(type, sent, actor.divisionCode()))
                .flatMap(command -> perform(actor, number, exchange.getRequest().getHeaders(), command));
    }

    private Mono<ResponseEntity<String>> perform(Actor actor, String typed, HttpHeaders headers, Command command) {
        RequestNumber number = RequestNumber.typed(typed);
        int version = IfMatch.version(headers.getFirst(HttpHeaders.IF_MATCH));
        IdempotencyKey key = IdempotencyKey.of(
                actor,
                headers.getFirst(IdempotencyHeader.NAME),
                number.value(),
                command.act().code(),
                command);
        return requests.act(actor, number, version, command, key, this::answer).map(answer -> ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", String.valueOf(!answer.created()))
                .body(answer.json()));
    }

    private JsonNode answer(ServiceRequest request) {
        return json.valueToTree(ActAnswer.of(request));
    }
}
