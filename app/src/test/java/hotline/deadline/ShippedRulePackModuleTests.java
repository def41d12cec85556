package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@HotlineTest
class ShippedRulePackModuleTests {

    private static final String OWN_VERSION =
            """
            UPDATE rule_pack SET document = document || '{"name": "自编"}', division_code = '141122'
             WHERE code = 'tianjin' AND version = 1
            """;

    @Autowired
    private ShippedRulePack shipped;

    @Autowired
    private RulePacks packs;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private MutableClock clock;

    @Test
    void everyPackOfTheProgramCanBeChosen() {
        assertThat(all()).extracting(RulePack::code, RulePack::version).hasSize(3);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(RulePacks.allShipped());
        assertThat(Objects.requireNonNull(
                        packs.inForce("141122", clock.instant()).block()))
                .isEqualTo(RulePacks.shipped());
    }

    @Test
    void anOwnVersionStaysThatHasTheNumberOfAShippedOne() {
        database.sql(OWN_VERSION).then().block();

        shipped.run().block();

        assertThat(all()).extracting(RulePack::name).contains("自编").hasSize(3);
    }

    private List<RulePack> all() {
        return Objects.requireNonNull(packs.all().collectList().block());
    }
}
