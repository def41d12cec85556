package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.request.ActCommand;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.IdempotencyHeader;
import hotline.shared.IfMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What every endpoint of an act shares: {@code If-Match} with the version that was seen, {@code Idempotency-Key}, and the
 * request as the act left it for an answer. The last part of an act's address is its code.
 */
@Component
class HttpActs {

    static final String PATH = "/api/v1/requests/{number}";
    static final String KEY_IS_KEPT = "the key and the answer are written by the statement that does it";

    private final Requests requests;
    private final ObjectMapper json;

    HttpActs(Requests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    Mono<ResponseEntity<String>> perform(Actor actor, String typed, HttpHeaders headers, ActCommand command) {
        RequestNumber number = RequestController.parse(typed);
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

    /** A department by its code, or as {@code 141122:015} where it is another division's. */
    static DepartmentKey department(Actor actor, String typed) {
        return DepartmentKey.of(typed, actor.divisionCode());
    }

    static List<DepartmentKey> departments(Actor actor, @Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().map(each -> department(actor, each)).toList();
    }

    private JsonNode answer(ServiceRequest request) {
        return json.valueToTree(ActAnswer.of(request));
    }
}
