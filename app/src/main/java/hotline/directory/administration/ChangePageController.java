package hotline.directory.administration;

import hotline.directory.Jurisdiction;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceKind;
import hotline.directory.store.ChangeLog;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page of who changed which reference data, the latest change first. */
@Controller
final class ChangePageController {

    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final int LINES = 100;

    /** Something to choose. */
    record Choice(String code, String name) {}

    private final ChangeLog log;
    private final Jurisdiction jurisdiction;
    private final ChangeWords words;
    private final Texts texts;

    ChangePageController(ChangeLog log, Jurisdiction jurisdiction, ChangeWords words, Texts texts) {
        this.log = log;
        this.jurisdiction = jurisdiction;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/changes")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    Mono<Rendering> list(
            Actor actor,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable ReferenceKind kind,
            @RequestParam(required = false) @FoldedCode @Nullable String code,
            @RequestParam(required = false) @Nullable UUID cursor) {
        String whose = division == null ? actor.divisionCode() : division;
        String sought = code == null ? "" : code;
        String kindCode = kind == null ? "" : kind.code();
        return jurisdiction
                .require(actor, whose)
                .then(log.latest(whose, cursor == null ? END : cursor, kindCode, sought, LINES + 1)
                        .collectList())
                .zipWith(jurisdiction.of(actor))
                .map(read -> Rendering.view("directory/changes")
                        .modelAttribute("division", whose)
                        .modelAttribute("divisions", read.getT2())
                        .modelAttribute("kinds", kinds())
                        .modelAttribute("kind", kindCode)
                        .modelAttribute("code", sought)
                        .modelAttribute(
                                "lines",
                                read.getT1().stream()
                                        .limit(LINES)
                                        .map(words::line)
                                        .toList())
                        .modelAttribute("next", next(read.getT1()))
                        .modelAttribute("errors", Map.of())
                        .build());
    }

    private static String next(List<ReferenceChange> found) {
        return found.size() > LINES ? found.get(LINES - 1).id().toString() : "";
    }

    private List<Choice> kinds() {
        return Arrays.stream(ReferenceKind.values())
                .map(each -> new Choice(each.code(), texts.chinese("reference-kind." + each.code())))
                .toList();
    }
}
