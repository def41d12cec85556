package hotline.intake.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.imports.ImportProblem;
import hotline.intake.imports.ImportRun;
import hotline.intake.imports.Imports;
import hotline.intake.imports.mapping.GivenMapping;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IdempotencyHeader;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.body.BodyBytes;
import hotline.shared.body.LargeBody;
import hotline.shared.problem.JsonFieldErrors;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.work.Work;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sending an old system's file and following what becomes of its lines. */
@Takes(Work.BACKGROUND)
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    /** The parts of the body as the API document shows them, in the order in which they must come. */
    record ImportBody(
            @Schema(description = "JSON that says what the file's columns mean") String mapping,
            @Schema(description = "CSV or NDJSON") File file) {}

    private static final String MAPPING = "mapping";
    private static final String FILE = "file";
    private static final int LONGEST_MAPPING = 256 * 1024;

    private final Imports imports;
    private final ImportViews views;
    private final ObjectMapper json;

    ImportController(Imports imports, ImportViews views, ObjectMapper json) {
        this.imports = imports;
        this.views = views;
        this.json = json;
    }

    /** Takes the part {@code mapping} and then the part {@code file}, in this order, since the file is not kept in memory. */
    @Operation(
            summary = "Imports an old system's file",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ImportBody.class))))
    @LargeBody(0)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @IdempotentByItself(
            because = "the key is kept together with the file's digest, and leads to the import as it stands")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ResponseEntity<ImportView>> start(
            Actor actor,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key,
            @RequestBody Flux<PartEvent> body) {
        if (key != null) {
            IdempotencyHeader.check(key);
        }
        AtomicReference<GivenMapping> mapping = new AtomicReference<>();
        return body.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst(
                        (first, events) -> arrived(actor, division, key, mapping, first.get(), events)))
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new ProblemException(ImportProblem.MAPPING_FIRST, Map.of())))
                .map(views::view)
                .map(view -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/imports/" + view.id()))
                        .body(view));
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The latest imports")
    Mono<List<ImportView>> latest(Actor actor) {
        return imports.latest(actor).map(views::view).collectList();
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "How far an import has got")
    Mono<ImportView> show(Actor actor, @PathVariable UUID id) {
        return imports.find(actor, id).map(views::view);
    }

    /**
     * Lists the results of the lines behind {@code after}: a reader whose connection broke names the last line that it
     * has.
     */
    @GetMapping(path = "/{id}/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "What became of each line of an imported file, one JSON object a line")
    Mono<ResponseEntity<Flux<LineView>>> results(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") @Min(0) long after) {
        return imports.find(actor, id)
                .map(run -> ResponseEntity.ok(imports.results(actor, run, after).map(views::view)));
    }

    private Flux<ImportRun> arrived(
            Actor actor,
            @Nullable String division,
            @Nullable String key,
            AtomicReference<GivenMapping> mapping,
            @Nullable PartEvent first,
            Flux<PartEvent> events) {
        String name = first == null ? "" : first.name();
        if (name.equals(MAPPING)) {
            return BodyBytes.of(events.map(PartEvent::content), LONGEST_MAPPING)
                    .doOnNext(content -> mapping.set(read(content)))
                    .thenMany(Flux.empty());
        }
        GivenMapping given = mapping.get();
        if (!name.equals(FILE) || given == null) {
            return Flux.error(new ProblemException(ImportProblem.MAPPING_FIRST, Map.of()));
        }
        return imports.start(actor, division, given, events.map(event -> BodyBytes.of(event.content())), key)
                .flux();
    }

    private GivenMapping read(byte[] mapping) {
        try {
            return json.readValue(mapping, GivenMapping.class);
        } catch (JsonProcessingException unfit) {
            FieldError error = JsonFieldErrors.of(unfit);
            throw unusable(error.field().equals("body") ? new FieldError(MAPPING, error.code(), error.facts()) : error);
        } catch (IOException unreadable) {
            throw unusable(new FieldError(MAPPING, "unreadable"));
        }
    }

    private static ProblemException unusable(FieldError error) {
        return new ProblemException(ImportProblem.UNUSABLE_MAPPING, Map.of(), List.of(error));
    }
}
