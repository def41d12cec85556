package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.routing.ExampleRepository.Term;
import hotline.routing.Knowledge.Finding;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTests {

    private static final Knowledge KNOWLEDGE = Jiaocheng.knowledge(PastDispatches.NONE);

    @ParameterizedTest
    @CsvSource({
        "县交警队的电话没人接, 008",
        "小区供热温度不达标，暖气费已经交了, 039",
        "老板拖欠农民工工资三个月, 012",
        "办理身份证要带什么材料, 007",
        "医保报销什么时候到账, 024",
        "孩子小学入学学区怎么划片, 005",
        "公积金贷款批不下来, 050",
        "经常停电电压低, 037",
        "河道里有人非法采砂, 018",
        "饭店没有营业执照卖过期食品，食品安全, 027"
    })
    void findsTheDepartmentThatPeopleMean(String text, String department) {
        assertThat(first(find(null, null, text))).isEqualTo(department);
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯坏了，晚上很黑，有老人摔倒", "我家门口的路灯坏了半个多月没人修，昨晚一位老人摔倒了", "路灯坏了好几天，学校门口，晚上有老人摔倒"})
    void takesADutyThatIsNamedForMoreThanASubjectThatIsNear(String text) {
        assertThat(first(find(null, null, text))).isEqualTo("015");
    }

    @ParameterizedTest
    @CsvSource({"坏了半个月没人管，昨晚一位老人摔倒了", "的事情，打电话没人理，学校门口的群众意见很大"})
    void findsADutyAmongOtherWords(String otherWords) {
        List<Department> bearers = Jiaocheng.source(PastDispatches.NONE).departments().stream()
                .filter(department -> department.kind() != DepartmentKind.TOWNSHIP)
                .toList();

        List<Boolean> found = bearers.stream()
                .flatMap(department -> department.duties().stream()
                        .map(duty -> first(find(null, null, duty + otherWords))
                                .equals(department.key().code())))
                .toList();

        assertThat(found).hasSizeGreaterThan(300);
        assertThat(found.stream().filter(isFirst -> isFirst).count()).isGreaterThan(found.size() * 95L / 100);
    }

    @ParameterizedTest
    @CsvSource({"县规划管理处的电话没人接, 900", "县房管处不给办, 901", "县老城管局的人态度差, none", "县交警队的电话没人接, 008"})
    void knowsADepartmentByTheNameThatItAloneHadBefore(String text, String department) {
        Knowledge knowledge =
                Jiaocheng.knowledgeWith(formerly("900", "县规划管理处", "县老城管局"), formerly("901", "县房管处", "县老城管局", "县交警队"));

        Finding finding = knowledge.find(matter(null, null, text));

        if (department.equals("none")) {
            assertThat(finding.best())
                    .noneMatch(each -> each.department().code().startsWith("90"));
        } else {
            assertThat(first(finding)).isEqualTo(department);
        }
    }

    private static Department formerly(String code, String... names) {
        return new Department(
                new DepartmentKey("141122", code),
                "县第" + code + "号局",
                List.of(),
                List.of(),
                DepartmentKind.GOVERNMENT,
                null,
                false,
                1,
                List.of(names));
    }

    @Test
    void followsTheDispatchCatalogueWhereTheSubjectIsKnown() {
        Finding finding = find("0102", null, "县交警队");

        assertThat(first(finding)).isEqualTo("005");
        assertThat(finding.clear()).isTrue();
        assertThat(kind(finding)).isEqualTo(Reason.Kind.CATALOGUE_LEAD);
        assertThat(finding.best()).hasSizeGreaterThan(1);
    }

    @Test
    void proposesTheTownshipForItsOwnAffairsOnly() {
        assertThat(first(find(null, "141122100", "村务公开栏几年没有更新"))).isEqualTo("101");
        assertThat(first(find(null, null, "洪相镇的村务公开栏几年没有更新"))).isEqualTo("107");
        assertThat(first(find(null, "141122100", "村里经常停电"))).isEqualTo("037");
    }

    @ParameterizedTest
    @CsvSource({"0702", "070201", "1102", "1302"})
    void neverProposesATownshipThatTheCatalogueBars(String subject) {
        String text = "天宁镇政府不办，村务公开、村民选举、村集体事务都不管";

        assertThat(codes(find(subject, "141122100", text))).isNotEmpty().doesNotContain("101");
        assertThat(codes(find(null, "141122100", text))).contains("101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "007|101"})
    void followsNoRuleToATownshipThatItBars(String bodies) {
        List<DepartmentKey> keys =
                Arrays.stream(bodies.split("\\|")).map(Jiaocheng::key).toList();
        DispatchRule rule = new DispatchRule("0702", null, keys.get(0), keys.subList(1, keys.size()), true);
        Knowledge knowledge = new Knowledge(following(rule, Jiaocheng.source(PastDispatches.NONE)));

        assertThat(codes(knowledge.find(matter("0702", "141122100", "天宁镇的村务公开"))))
                .isNotEmpty()
                .doesNotContain("101");
    }

    @Test
    void neverFallsBackToATownshipThatTheCatalogueBars() {
        Knowledge.Source whole = Jiaocheng.source(PastDispatches.NONE);
        List<Department> townships = whole.departments().stream()
                .filter(department -> department.kind() == DepartmentKind.TOWNSHIP)
                .toList();
        Knowledge knowledge = new Knowledge(new Knowledge.Source(
                townships, whole.townships(), whole.subjects(), whole.dispatch(), PastDispatches.NONE));

        assertThat(knowledge.find(matter("0702", null, "啊")).best()).isEmpty();
        assertThat(knowledge.find(matter(null, null, "啊")).best()).isNotEmpty();
    }

    @Test
    void isNeverClearAboutATownshipByTheTextAlone() {
        String text = "天宁镇政府天宁镇政府天宁镇政府，村务公开村务公开，村民选举，邻里纠纷调解，村集体事务";

        Finding byText = find(null, "141122100", text);
        Finding byCatalogue = find("060103", "141122100", text);

        assertThat(first(byText)).isEqualTo("101");
        assertThat(byText.clear()).isFalse();
        assertThat(first(byCatalogue)).isEqualTo("101");
        assertThat(byCatalogue.clear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"啊", "……", "？？？", "hello world", "0000-****0000", "此致敬礼"})
    void hasAProposalWithAReasonForAnything(String text) {
        Finding finding = find(null, null, text);

        assertThat(finding.best()).isNotEmpty().allSatisfy(ranked -> assertThat(ranked.grounds())
                .isNotEmpty());
        assertThat(first(finding)).isEqualTo("002");
        assertThat(kind(finding)).isEqualTo(Reason.Kind.FALLBACK);
        assertThat(finding.clear()).isFalse();
    }

    @Test
    void proposesThreeAtMostEachOnceAndBestFirst() {
        Finding finding = find(null, null, "停水停电停气，物业管理混乱，小区噪声扰民，垃圾焚烧，交警不管，路灯不亮");

        assertThat(finding.best()).hasSize(3);
        assertThat(finding.best().stream().map(Ranking.Ranked::department)).doesNotHaveDuplicates();
        assertThat(finding.best().stream().map(Ranking.Ranked::weight))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void namesNothingOfTheTextThatReferenceDataDoNotName() {
        Finding finding = find(null, null, "我叫王小明，住东关小区，供热温度不达标");

        assertThat(finding.best().toString()).doesNotContain("王小明", "东关");
    }

    @Test
    void learnsFromPastDispatches() {
        String text = "无人机在果园上空低飞";
        Knowledge learned = Jiaocheng.knowledge(
                new PastDispatches(200, List.of(term("无人机", "007", 40), term("果园", "019", 3), term("上空", "007", 12))));

        assertThat(first(learned.find(matter(null, null, text)))).isEqualTo("007");
        assertThat(kind(learned.find(matter(null, null, text)))).isEqualTo(Reason.Kind.PAST_DISPATCHES);
    }

    private static Term term(String word, String department, int examples) {
        return new Term(word, new DepartmentKey(Jiaocheng.CODE, department), examples);
    }

    private static Finding find(@Nullable String subject, @Nullable String township, String text) {
        return KNOWLEDGE.find(matter(subject, township, text));
    }

    private static RoutedMatter matter(@Nullable String subject, @Nullable String township, String text) {
        return new RoutedMatter(subject, township, "", text);
    }

    private static Knowledge.Source following(DispatchRule rule, Knowledge.Source source) {
        DispatchCatalogue dispatch =
                new DispatchCatalogue(Jiaocheng.CODE, 1, Instant.EPOCH, List.of(rule), source.subjects());
        return new Knowledge.Source(
                source.departments(), source.townships(), source.subjects(), dispatch, source.past());
    }

    private static List<String> codes(Finding finding) {
        return finding.best().stream().map(ranked -> ranked.department().code()).toList();
    }

    private static String first(Finding finding) {
        return finding.best().get(0).department().code();
    }

    private static Reason.Kind kind(Finding finding) {
        return finding.best().get(0).grounds().get(0).kind();
    }
}
