package hotline.request.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every field of every act's form has words for its label, its own or those of its name. */
class ActFieldsTests {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.request");

    @Test
    void everyFieldHasALabel() {
        List<String> unlabelled = ActFields.all().entrySet().stream()
                .flatMap(form -> form.getValue().shown().stream()
                        .filter(field -> !texts.containsKey("act-field." + field.name()))
                        .map(field -> "act-field." + form.getKey().code() + "." + field.name()))
                .filter(key -> !texts.containsKey(key))
                .toList();

        assertThat(unlabelled).isEmpty();
    }
}
