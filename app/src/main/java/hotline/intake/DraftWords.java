package hotline.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.desk.Draft;
import hotline.intake.desk.Drafts;
import hotline.shared.Actor;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the desk's form as a draft and brings it back. */
@Component
class DraftWords {

    private static final int LONGEST_BEGINNING = 24;
    private static final int LAST_DIGITS = 4;

    /** Everything that a desk's form holds. */
    record Words(RegisterForm form, EndForm end) {}

    /**
     * A draft in a list.
     *
     * @param lastDigits of the phone number, by which the operator knows the call
     * @param beginning of what the caller said
     */
    record Listed(String formKey, @Nullable String lastDigits, @Nullable String beginning, Instant savedAt) {}

    private final Drafts drafts;
    private final ObjectMapper json;

    DraftWords(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** Keeps a form; one with nothing in it is forgotten. Gives false where the form's call has ended. */
    Mono<Boolean> keep(Actor actor, String key, RegisterForm form, EndForm end) {
        return form.isBlank()
                ? drafts.drop(actor, key).thenReturn(true)
                : drafts.save(actor, key, written(new Words(form.storable(), end.storable())));
    }

    /** Forgets a form. */
    Mono<Void> drop(Actor actor, String key) {
        return drafts.drop(actor, key);
    }

    /** The form as it was kept; nothing where it was not. */
    Mono<Words> of(Actor actor, String key) {
        return drafts.find(actor, key).mapNotNull(draft -> read(draft).orElse(null));
    }

    /** The actor's drafts but one. */
    Mono<List<Listed>> others(Actor actor, String key) {
        return drafts.open(actor).map(open -> open.stream()
                .filter(draft -> !draft.formKey().equals(key))
                .map(draft ->
                        read(draft).map(words -> listed(draft, words.form())).orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Listed listed(Draft draft, RegisterForm form) {
        String phone = RegisterForm.orNull(form.phone());
        String text = RegisterForm.orNull(form.text());
        return new Listed(
                draft.formKey(),
                phone == null ? null : phone.substring(Math.max(0, phone.length() - LAST_DIGITS)),
                text == null
                        ? null
                        : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_BEGINNING, text.codePointCount(0, text.length())))),
                draft.savedAt());
    }

    private String written(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A draft that another version of the program wrote may be of no use any more. */
    private Optional<Words> read(Draft draft) {
        try {
            return Optional.of(json.readValue(draft.words(), Words.class));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }
}
