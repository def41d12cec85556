package hotline.intake.imports.web;

import hotline.intake.imports.DeclaredRate;
import hotline.intake.imports.DeclaredRates;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.Texts;
import hotline.shared.work.Work;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves the rates that old systems declared, with their definition. */
@Takes(Work.BACKGROUND)
@RestController
class DeclaredRatesController {

    /**
     * The answer.
     *
     * @param definition what the rate is, in Chinese ({@code zh}) and English ({@code en})
     * @param rounding how every rate is rounded, which each says of itself by a code
     */
    @Schema(name = "DeclaredRatesView")
    record View(
            String source,
            String by,
            Map<String, String> definition,
            Map<String, String> rounding,
            DeclaredRate total,
            List<DeclaredRate> groups) {}

    private final DeclaredRates rates;
    private final Texts texts;

    DeclaredRatesController(DeclaredRates rates, Texts texts) {
        this.rates = rates;
        this.texts = texts;
    }

    @GetMapping("/api/v1/imports/declared-rates")
    @Allowed({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "On-time rates as the old system declared them, by source or another attribute")
    Mono<View> show(
            Actor actor,
            @RequestParam String source,
            @RequestParam(defaultValue = "source") String by,
            @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return rates.of(actor, division, source, by)
                .map(answer -> new View(
                        source,
                        by,
                        words("import.declared-rate"),
                        words("statistics.rounding"),
                        answer.total(),
                        answer.groups()));
    }

    private Map<String, String> words(String key) {
        return Map.of("zh", texts.chinese(key), "en", texts.text(key, Map.of(), Locale.ENGLISH));
    }
}
