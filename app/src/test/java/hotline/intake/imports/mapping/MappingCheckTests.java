package hotline.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.imports.ImportProblem;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import org.junit.jupiter.api.Test;

class MappingCheckTests {

    private static final String COLUMNS =
            "\"columns\": {\"externalId\": \"id\", \"received\": \"at\", \"nature\": \"n\"}";

    @Test
    void fillsInWhatWasLeftOut() throws JsonProcessingException {
        Mapping mapping = checked("{\"source\": \"old\", " + COLUMNS + "}");

        assertThat(mapping.format()).isEqualTo(FileFormat.CSV);
        assertThat(mapping.encoding()).isEqualTo("UTF-8");
        assertThat(mapping.zone()).isEqualTo("Asia/Shanghai");
        assertThat(mapping.computesDeadline()).isFalse();
    }

    @Test
    void takesSeveralColumnsForOneField() throws JsonProcessingException {
        Mapping mapping = checked(
                "{\"source\": \"old\", \"columns\": {\"externalId\": \"id\", \"received\": \"at\", \"nature\": \"n\", "
                        + "\"title\": [\"a\", \"b\"]}}");

        assertThat(mapping.columnsOf(ImportField.TITLE)).containsExactly("a", "b");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(refused("{\"source\": \"Old\", \"encoding\": \"UTF-16\", \"delimiter\": \"|\", \"zone\": \"Mars\", "
                        + "\"timeFormat\": \"bogus{\", \"columns\": {\"wann\": \"x\"}}"))
                .contains(
                        "source",
                        "encoding",
                        "delimiter",
                        "zone",
                        "timeFormat",
                        "columns.wann",
                        "columns.externalId",
                        "columns.received",
                        "columns.nature");
    }

    @Test
    void aDeadlineIsEitherGivenOrComputed() {
        assertThat(refused("{\"source\": \"old\", \"deadline\": \"computed\", \"columns\": {\"externalId\": \"id\", "
                        + "\"received\": \"at\", \"nature\": \"n\", \"target\": \"t\"}}"))
                .containsExactly("deadline");
    }

    private static Iterable<String> refused(String mapping) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> checked(mapping));
        assertThat(refusal.type()).isEqualTo(ImportProblem.UNUSABLE_MAPPING);
        return refusal.fieldErrors().stream().map(FieldError::field).toList();
    }

    private static Mapping checked(String mapping) throws JsonProcessingException {
        return MappingCheck.check(
                new ObjectMapper().readValue(mapping, GivenMapping.class), ImportProblem.UNUSABLE_MAPPING);
    }
}
