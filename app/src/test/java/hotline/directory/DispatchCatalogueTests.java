package hotline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchCatalogueTests {

    private static final String COUNTY = "141122";
    private static final String TIANNING = "141122100";

    private static final Department TOWNSHIP = department(DepartmentKind.TOWNSHIP, TIANNING);

    @Test
    void barsATownshipFromASubjectAndThoseBelowIt() {
        DispatchCatalogue catalogue = catalogue(barred("07", null));

        assertThat(catalogue.bars("07", TOWNSHIP)).isTrue();
        assertThat(catalogue.bars("0702", TOWNSHIP)).isTrue();
        assertThat(catalogue.barringRule("0702", TOWNSHIP)).hasValue(barred("07", null));
    }

    @Test
    void barsNothingWhereNoRuleSaysSo() {
        DispatchCatalogue catalogue = catalogue(open("07", null));

        assertThat(catalogue.bars("0702", TOWNSHIP)).isFalse();
        assertThat(catalogue.bars("09", TOWNSHIP)).isFalse();
        assertThat(catalogue.bars("no such subject", TOWNSHIP)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOWNSHIP")
    void barsTownshipsOnly(DepartmentKind kind) {
        assertThat(catalogue(barred("07", null)).bars("07", department(kind, TIANNING)))
                .isFalse();
    }

    @Test
    void asksTheNearestRule() {
        DispatchCatalogue catalogue = catalogue(barred("07", null), open("0702", null));

        assertThat(catalogue.bars("0702", TOWNSHIP)).isFalse();
        assertThat(catalogue.bars("0703", TOWNSHIP)).isTrue();
    }

    @Test
    void asksTheRuleOfThePlaceThatTheTownshipGoverns() {
        DispatchCatalogue opened = catalogue(barred("07", null), open("07", TIANNING));
        DispatchCatalogue closed = catalogue(open("07", null), barred("07", TIANNING));

        assertThat(opened.bars("07", TOWNSHIP)).isFalse();
        assertThat(closed.bars("07", TOWNSHIP)).isTrue();
        assertThat(closed.bars("07", department(DepartmentKind.TOWNSHIP, "141122101")))
                .isFalse();
    }

    @Test
    void barsWhereTheLeadWasRetired() {
        DispatchCatalogue catalogue =
                new DispatchCatalogue(COUNTY, 1, Instant.EPOCH, List.of(), List.of(barred("07", null)), subjects());

        assertThat(catalogue.ruleFor("07", null)).isEmpty();
        assertThat(catalogue.bars("07", TOWNSHIP)).isTrue();
    }

    private static DispatchCatalogue catalogue(DispatchRule... rules) {
        return new DispatchCatalogue(COUNTY, 1, Instant.EPOCH, Arrays.asList(rules), subjects());
    }

    private static SubjectCatalogue subjects() {
        return new SubjectCatalogue(
                "",
                "",
                List.of(subject("07", null), subject("0702", "07"), subject("0703", "07"), subject("09", null)));
    }

    private static Subject subject(String code, @Nullable String parent) {
        return new Subject(code, code, 1, code, parent, parent == null ? 1 : 2, "", false, 1);
    }

    private static DispatchRule barred(String subject, @Nullable String township) {
        return new DispatchRule(subject, township, new DepartmentKey(COUNTY, "007"), List.of(), true);
    }

    private static DispatchRule open(String subject, @Nullable String township) {
        return new DispatchRule(subject, township, new DepartmentKey(COUNTY, "007"), List.of(), false);
    }

    private static Department department(DepartmentKind kind, String township) {
        return new Department(new DepartmentKey(COUNTY, "101"), "", List.of(), List.of(), kind, township, false, 1);
    }
}
