package hotline.intake.finding;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotlineTest
class SubjectFinderModuleTests {

    @Autowired
    SubjectFinder finder;

    @Test
    void findsByAnyWordOfTheNames() {
        assertThat(find("劳动")).isNotEmpty().allSatisfy(found -> assertThat(found.worded())
                .contains("劳动"));
    }

    @Test
    void findsByTheInitialsOfPinyin() {
        assertThat(find("ldht")).extracting(FoundSubject::name).anySatisfy(name -> assertThat(name)
                .contains("劳动"));
    }

    @Test
    void findsByTheCodeFirst() {
        FoundSubject contract = find("劳动合同").get(0);

        assertThat(find(contract.code())).first().isEqualTo(contract);
    }

    @Test
    void everyWordNarrowsTheSearch() {
        FoundSubject contract = find("劳动合同").get(0);
        String above = contract.path().split(" / ", -1)[0];

        assertThat(find(above + " 劳动合同")).contains(contract);
        assertThat(find("劳动 " + "没有这个词")).isEmpty();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(find(" 　")).isEmpty();
    }

    private List<FoundSubject> find(String typed) {
        return Objects.requireNonNull(finder.find(TestStaff.COUNTY, typed).block());
    }
}
