package hotline.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.directory.DepartmentKind;
import hotline.directory.DispatchRule;
import hotline.directory.csv.DispatchRuleRows.Choices;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchRuleRowsTests {

    private static final String OLD = "subject,township,lead,supporting\n";
    private static final String NEW = "subject,township,lead,supporting,township-barred\n";

    private static final Choices CHOICES = new Choices(
            Set.of("0702", "0903"),
            Set.of("141122100"),
            Map.of("007", DepartmentKind.GOVERNMENT, "101", DepartmentKind.TOWNSHIP));
    private static final List<DispatchRule> BARRED_BEFORE =
            List.of(new DispatchRule("0702", null, new DepartmentKey("141122", "007"), List.of(), true));

    @Test
    void readsWhichSubjectsMustNotGoToATownship() {
        List<DispatchRule> rules = rules(NEW + "0702,,007,,yes\n0903,,101,,\n", List.of());

        assertThat(rules).extracting(DispatchRule::barredFromTownships).containsExactly(true, false);
    }

    @Test
    void takesAFileWithoutTheColumn() {
        assertThat(rules(OLD + "0702,,007,\n", List.of()))
                .extracting(DispatchRule::barredFromTownships)
                .containsExactly(false);
    }

    @Test
    void leavesBarsAsTheyWereWhereTheFileLacksTheColumn() {
        List<DispatchRule> rules = rules(OLD + "0702,,007,\n0702,141122100,101,\n", BARRED_BEFORE);

        assertThat(rules).extracting(DispatchRule::barredFromTownships).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0702,,007,,", "0702,,007"})
    void liftsABarByABlankCell(String row) {
        assertThat(rules(NEW + row + "\n", BARRED_BEFORE))
                .extracting(DispatchRule::barredFromTownships)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "是", "Yes", "1", "true"})
    void refusesWhatIsNeitherYesNorBlank(String cell) {
        assertThat(errors(NEW + "0702,,007,," + cell + "\n", List.of()))
                .containsExactly(new FieldError("line[2].township-barred", "yes-or-blank"));
    }

    @Test
    void refusesATownshipInARuleThatBarsTownships() {
        assertThat(errors(NEW + "0702,,101,101,yes\n", List.of()))
                .containsExactly(
                        new FieldError("line[2].lead", "barred-township"),
                        new FieldError("line[2].supporting", "barred-township"));
        assertThat(errors(OLD + "0702,,101,\n", BARRED_BEFORE))
                .containsExactly(new FieldError("line[2].lead", "barred-township"));
    }

    private static List<FieldError> errors(String file, List<DispatchRule> before) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> rules(file, before));
        return refusal.fieldErrors();
    }

    private static List<DispatchRule> rules(String file, List<DispatchRule> before) {
        ByteBuffer bytes = ByteBuffer.wrap(file.getBytes(StandardCharsets.UTF_8));
        List<CsvRow> rows = CsvTable.read(bytes, "utf-8", DispatchRuleRows.COLUMNS);
        return DispatchRuleRows.rules(rows, "141122", CHOICES, before);
    }
}
