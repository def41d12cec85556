package hotline.intake.imports.web;

import hotline.intake.imports.ImportRun;
import hotline.intake.imports.LineOutcome;
import hotline.intake.imports.LineResult;
import hotline.intake.imports.web.LineView.Flagged;
import hotline.shared.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words imports and their lines for people. */
@Component
final class ImportViews {

    private final Texts texts;

    ImportViews(Texts texts) {
        this.texts = texts;
    }

    ImportView view(ImportRun run) {
        return new ImportView(
                run.id(),
                run.divisionCode(),
                run.mapping().source(),
                run.state(),
                bothLanguages(
                        run.stalledAt() == null ? "import.state." + run.state().code() : "import.stalled", Map.of()),
                run.actor().name(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.stalledAt(),
                run.bytesStored(),
                Math.min(run.next().offset(), run.bytesStored()),
                run.next().line() - 1,
                run.tally(),
                "/api/v1/imports/" + run.id() + "/results");
    }

    LineView view(LineResult result) {
        return new LineView(
                result.line(),
                result.externalId(),
                result.outcome(),
                result.requestNumber(),
                result.reason(),
                text(result),
                result.flags().stream()
                        .map(code -> new Flagged(code, bothLanguages("import.flag." + code, Map.of())))
                        .toList());
    }

    /** Why a line was rejected, or that a known id came with other content, which changes nothing. */
    private Map<String, String> text(LineResult result) {
        if (result.reason() != null) {
            return bothLanguages("import.reason." + result.reason(), result.facts());
        }
        return result.outcome() == LineOutcome.CHANGED ? bothLanguages("import.outcome.changed", Map.of()) : Map.of();
    }

    private Map<String, String> bothLanguages(String key, Map<String, String> facts) {
        return Map.of("zh", texts.text(key, facts, Texts.CHINESE), "en", texts.text(key, facts, Locale.ENGLISH));
    }
}
