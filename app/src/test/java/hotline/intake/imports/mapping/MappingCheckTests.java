package hotline.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.imports.ImportProblem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "\"values\": {\"externalId\": {\"a\": \"b\"}}; values.externalId",
                "\"values\": {\"target\": {\"NULL\": \"\"}}; values.target",
                "\"values\": {\"urgency\": {\"急\": \"urgent\"}}; values.urgency",
                "\"values\": {\"declared\": {\"\": \"late\"}}; values.declared",
                "\"values\": {\"nature\": null, \"received\": {\"x\": null}}; values.received.x",
                "\"labels\": {\"unit\": \"Unit\"}; labels.unit",
                "\"attributes\": {\"unit\": null}; attributes.unit",
                "\"midnights\": {\"target\": \"date\"}; midnights.target",
                "\"midnights\": {\"received\": \"noon\"}; midnights.received",
                "\"format\": \"ndjson\", \"delimiter\": \",\"; delimiter"
            })
    void refusesWhatWouldDoNothing(String key, String field) {
        assertThat(refused("{\"source\": \"old\", " + COLUMNS + ", " + key + "}"))
                .containsExactly(field);
    }

    @Test
    void aColumnWithoutANameIsNoColumn() {
        assertThat(refused("{\"source\": \"old\", \"columns\": {\"externalId\": \"id\", \"received\": \"at\", "
                        + "\"nature\": \"n\", \"title\": [], \"text\": null, \"address\": [\"\"]}}"))
                .containsExactlyInAnyOrder("columns.title", "columns.text", "columns.address");
    }

    @Test
    void gbkIsReadAsItsSuperset() throws JsonProcessingException {
        for (String encoding : new String[] {"GBK", "gb2312", "GB18030"}) {
            assertThat(checked("{\"source\": \"old\", \"encoding\": \"" + encoding + "\", " + COLUMNS + "}")
                            .charset())
                    .isEqualTo(Charset.forName("GB18030"));
        }
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
