package hotline.directory.administration;

import hotline.directory.DirectoryProblem;
import hotline.directory.administration.DispatchCatalogueEditing.Next;
import hotline.directory.administration.ReferenceImports.Upload;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.body.BodyBytes;
import hotline.shared.body.LargeBody;
import hotline.shared.check.PlainText;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The administrators' pages of the dispatch catalogue: a new version is seen as a difference before it is saved. */
@Controller
@RequestMapping("/dispatch-catalogue")
final class DispatchPageController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REMARK = 500;
    private static final Pattern LINE = Pattern.compile("line\\[(\\d+)]\\.(.+)");

    /**
     * The form that confirms a difference.
     *
     * @param seen the version that the difference is to
     * @param file the rules as they were shown
     * @param from when it comes into force, in China's time; at once where blank
     */
    record SaveForm(@Nullable String seen, @Nullable String file, @Nullable String remark, @Nullable String from) {

        Next next(String division) {
            String words = remark == null ? "" : remark.strip();
            if (words.length() > LONGEST_REMARK || !PlainText.Check.isPlain(words, false)) {
                throw wrong("remark", "unreadable");
            }
            return new Next(division, IfMatch.version(seen), inForceFrom(), words);
        }

        Upload upload() {
            byte[] rules = (file == null ? "" : file).getBytes(StandardCharsets.UTF_8);
            return new Upload(ByteBuffer.wrap(rules), "utf-8", Missing.KEEP, OpenRequests.ASK);
        }

        private @Nullable Instant inForceFrom() {
            if (from == null || from.isBlank()) {
                return null;
            }
            try {
                return LocalDateTime.parse(from.strip()).atZone(CHINA).toInstant();
            } catch (DateTimeException garbled) {
                throw wrong("from", "unreadable");
            }
        }
    }

    /** A line of a file that was refused. */
    record WrongLine(String line, String column, String message) {}

    private final DispatchPages pages;
    private final DispatchCatalogueEditing editing;
    private final PageRefusals refusals;
    private final Texts texts;

    DispatchPageController(DispatchPages pages, DispatchCatalogueEditing editing, PageRefusals refusals, Texts texts) {
        this.pages = pages;
        this.editing = editing;
        this.refusals = refusals;
        this.texts = texts;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(
            Actor actor, @ModelAttribute ReferenceSearch search, @RequestParam(defaultValue = "false") boolean saved) {
        return pages.overview(actor, search)
                .map(page -> page.modelAttribute("done", saved ? "saved" : "").build());
    }

    /** Shows what a file would change; nothing is saved by it. */
    @LargeBody(UploadedFile.LIMIT)
    @PostMapping(path = "/{division}/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> preview(
            Actor actor, @PathVariable @FoldedCode String division, ServerWebExchange exchange, Locale locale) {
        return exchange.getMultipartData()
                .flatMap(parts -> content(parts).flatMap(file -> preview(actor, division, seen(parts), file)))
                .onErrorResume(ProblemException.class, refusal -> again(actor, division, refusal, locale));
    }

    @PostMapping("/{division}")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> save(
            Actor actor, @PathVariable @FoldedCode String division, @ModelAttribute SaveForm form, Locale locale) {
        return Mono.fromCallable(() -> form.next(division))
                .flatMap(next -> editing.replaceAll(next, form.upload(), actor))
                .map(version -> Rendering.redirectTo(
                                "/dispatch-catalogue?saved=true&division=" + version.divisionCode())
                        .build())
                .onErrorResume(ProblemException.class, refusal -> again(actor, division, refusal, locale));
    }

    private Mono<Rendering> preview(Actor actor, String division, @Nullable String seen, byte[] file) {
        return Mono.fromCallable(() -> new Next(division, IfMatch.version(seen), null, ""))
                .flatMap(next -> editing.rulesOf(next, upload(file, "utf-8"))
                        // what a Chinese spreadsheet saves without being asked
                        .onErrorResume(
                                DispatchPageController::isOtherEncoding,
                                other -> editing.rulesOf(next, upload(file, "gb18030")))
                        .flatMap(rules -> pages.preview(actor, division, next.seen(), rules)));
    }

    private static boolean isOtherEncoding(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.type() == DirectoryProblem.OTHER_ENCODING;
    }

    private static Upload upload(byte[] file, String encoding) {
        return new Upload(ByteBuffer.wrap(file), encoding, Missing.KEEP, OpenRequests.ASK);
    }

    private static Mono<byte[]> content(MultiValueMap<String, Part> parts) {
        return Mono.justOrEmpty(parts.getFirst("file"))
                .flatMap(part -> BodyBytes.of(part.content(), UploadedFile.LIMIT))
                .filter(file -> file.length > 0)
                .switchIfEmpty(Mono.error(() -> wrong("file", "NotNull")));
    }

    private static @Nullable String seen(MultiValueMap<String, Part> parts) {
        return parts.getFirst("seen") instanceof FormFieldPart field ? field.value() : null;
    }

    private Mono<Rendering> again(Actor actor, String division, ProblemException refusal, Locale locale) {
        ProblemException atFile = refusal.type() == DirectoryProblem.REFUSED_ROWS
                ? new ProblemException(refusal.type(), refusal.facts())
                : refusal;
        return pages.overview(actor, new ReferenceSearch(division, null, null))
                .map(page -> page.modelAttribute("wrongLines", wrongLines(refusal, locale)))
                .map(page -> refusals.on(page, atFile, "dispatch", Map.of(), locale));
    }

    private List<WrongLine> wrongLines(ProblemException refusal, Locale locale) {
        return refusal.fieldErrors().stream()
                .map(error -> wrongLine(error, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable WrongLine wrongLine(FieldError error, Locale locale) {
        Matcher place = LINE.matcher(error.field());
        return place.matches()
                ? new WrongLine(
                        place.group(1),
                        texts.text("dispatch.column." + place.group(2), Map.of(), locale),
                        texts.text("field." + error.code(), error.facts(), locale))
                : null;
    }

    private static ProblemException wrong(String field, String code) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, code)));
    }
}
