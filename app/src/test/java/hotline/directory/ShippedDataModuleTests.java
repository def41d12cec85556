package hotline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.DepartmentKey;
import hotline.testing.HotlineTest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@HotlineTest
class ShippedDataModuleTests {

    private static final String COUNTY = "141122";
    private static final Instant IN_2023 = Instant.parse("2023-09-22T02:00:00Z");

    @Autowired
    private Divisions divisions;

    @Autowired
    private Departments departments;

    @Autowired
    private Subjects subjects;

    @Autowired
    private DispatchCatalogues dispatchCatalogues;

    @Test
    void aCityIsSeenWithItsCounties() {
        assertThat(now(divisions.visibleFrom("141100")))
                .hasSize(14)
                .contains("141100", COUNTY)
                .doesNotContain("140000", "141122100");
    }

    @Test
    void aCountyHasTownshipsAndTheyHaveVillages() {
        assertThat(now(divisions.directlyBelow(COUNTY))).hasSize(9);
        assertThat(now(divisions.directlyBelow("141122100")))
                .hasSize(31)
                .extracting(Division::name)
                .contains("西街居委会");
    }

    @Test
    void clearCasesWaitForAnOperatorUnlessTheDivisionSaysOtherwise() {
        assertThat(now(divisions.find(COUNTY)).dispatchesClearCases()).isFalse();
    }

    @Test
    void theCountyHasItsDepartmentsAndTownshipGovernments() {
        assertThat(now(departments.ofDivision(COUNTY))).hasSize(58);
        Department roads = now(departments.find(new DepartmentKey(COUNTY, "015")));
        assertThat(roads.name()).isEqualTo("县住房和城乡建设管理局");
        assertThat(roads.duties()).contains("路灯", "井盖");
    }

    @Test
    void thePrintedCatalogueKeepsItsAnomalies() {
        SubjectCatalogue catalogue = now(subjects.catalogueOf(COUNTY));

        assertThat(catalogue.all()).hasSize(14 + 99 + 515);
        assertThat(catalogue.all())
                .filteredOn(subject -> subject.printedCode().equals("090499"))
                .extracting(Subject::code)
                .containsExactly("090499", "0905-090499");
        assertThat(catalogue.all())
                .filteredOn(subject -> subject.name().isEmpty())
                .hasSize(13);
        assertThat(catalogue.nameOf("010600")).isEqualTo("新闻出版");
    }

    @Test
    void aCountyWithoutACatalogueOfItsOwnUsesNone() {
        assertThat(now(subjects.catalogueOf("141121")).all()).isEmpty();
    }

    @Test
    void theDispatchCatalogueNamesTheCompetentDepartment() {
        DispatchCatalogue catalogue = now(dispatchCatalogues.inForce(COUNTY, IN_2023));

        assertThat(catalogue.version()).isEqualTo(1);
        assertThat(lead(catalogue, "030601", null)).isEqualTo("015");
        assertThat(lead(catalogue, "090305", null)).isEqualTo("010");
        assertThat(lead(catalogue, "090305", "141122100")).isEqualTo("101");
        assertThat(catalogue.ruleFor("990700", null)).isEmpty();
    }

    @Test
    void everyRuleOfTheDispatchCatalogueIsAboutSubjectsThatExist() {
        DispatchCatalogue rules = now(dispatchCatalogues.inForce(COUNTY, IN_2023));
        SubjectCatalogue catalogue = now(subjects.catalogueOf(COUNTY));

        assertThat(rules.rules()).hasSize(240).allSatisfy(rule -> assertThat(catalogue.find(rule.subjectCode()))
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0702, true", "070201, true", "1102, true", "0801, true", "060103, false", "0903, false", "0402, false"
    })
    void workOfDepartmentsIsBarredFromTownships(String subject, boolean isBarred) {
        DispatchCatalogue catalogue = now(dispatchCatalogues.inForce(COUNTY, IN_2023));
        Department township = now(departments.find(new DepartmentKey(COUNTY, "101")));

        assertThat(catalogue.bars(subject, township)).isEqualTo(isBarred);
    }

    private static String lead(DispatchCatalogue catalogue, String subject, @Nullable String township) {
        return catalogue.ruleFor(subject, township).orElseThrow().lead().code();
    }

    private static <T> T now(Mono<T> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
