package hotline.request.erasure;

import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Erasing what law wants erased; who did it, when and why stays. */
@RestController
@RequestMapping("/api/v1")
class ErasureController {

    private static final String GONE = "what is gone is not erased again, and nothing is recorded then";

    record EraseBody(
            @NotEmpty @Size(max = 3) Set<@NotNull Erasable> what,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record EraseSearchBody(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record EraseSearchesBody(
            @Visible @PlainText @Size(min = 2, max = 200) String words,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record ErasedSearches(@Schema(description = "in how many searches these words were erased") long erased) {}

    record ErasedView(Set<Erasable> erased) {}

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @Operation(summary = "Erases words, caller or messages of a request for good; answers what was there")
    @PostMapping("/requests/{number}/erasures")
    @IdempotentByItself(because = GONE)
    @Allowed(Role.SUPERVISOR)
    Mono<ErasedView> ofRequest(Actor actor, @PathVariable String number, @Valid @RequestBody EraseBody body) {
        return erasures.ofRequest(actor, RequestNumber.typed(number), body.what(), body.reason())
                .map(ErasedView::new);
    }

    @Operation(summary = "Erases the words that somebody searched for; the log of views keeps that they searched")
    @PostMapping("/views/{id}/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @IdempotentByItself(because = GONE)
    @Allowed(Role.AUDITOR)
    Mono<Void> ofSearch(Actor actor, @PathVariable UUID id, @Valid @RequestBody EraseSearchBody body) {
        return erasures.ofSearch(actor, id, body.reason());
    }

    @Operation(
            summary = "Erases what was typed in every search that has these words in it, such as a person's name",
            description = "GET /api/v1/views?words=… shows the searches before. Each erasure is recorded by itself.")
    @PostMapping("/views/erasures")
    @IdempotentByItself(because = GONE)
    @Allowed(Role.AUDITOR)
    Mono<ErasedSearches> ofSearches(Actor actor, @Valid @RequestBody EraseSearchesBody body) {
        return erasures.ofSearches(actor, body.words(), body.reason()).map(ErasedSearches::new);
    }
}
