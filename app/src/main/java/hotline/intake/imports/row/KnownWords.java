package hotline.intake.imports.row;

import hotline.request.DeclaredVerdict;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.shared.Coded;
import hotline.shared.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates words that need no mapping: codes, and the labels that this program shows itself. */
@Component
public final class KnownWords {

    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "1", true, "false", false, "0", false);

    private final Map<String, Nature> natures = new HashMap<>();
    private final Map<String, Urgency> urgencies = new HashMap<>();

    public KnownWords(Texts texts) {
        for (Nature nature : Nature.values()) {
            natures.put(nature.code(), nature);
            natures.put(texts.chinese("nature." + nature.code()), nature);
        }
        for (Urgency urgency : Urgency.values()) {
            urgencies.put(urgency.code(), urgency);
            urgencies.put(texts.chinese("urgency." + urgency.code()), urgency);
        }
    }

    @Nullable
    Nature nature(String word) {
        return natures.get(word);
    }

    @Nullable
    Urgency urgency(String word) {
        return urgencies.get(word);
    }

    static @Nullable DeclaredVerdict declared(String word) {
        try {
            return Coded.of(DeclaredVerdict.class, word);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    static @Nullable Boolean truth(String word) {
        return TRUTHS.get(word);
    }
}
