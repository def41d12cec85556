package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hotline.deadline.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageRuleTests {

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyClockHasOneRuleAtItsDeadline(Step step) {
        long rules = Arrays.stream(StageRule.values())
                .filter(rule -> rule == StageRule.of(alarm(step.code(), Alarm.DEADLINE, false)))
                .count();

        assertThat(rules).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"completion,50,true,DUE_SOON", "redo,80,false,ALMOST_DUE", "completion,100,false,OVERDUE"})
    void handlingHasStages(String step, int stage, boolean isFirst, StageRule rule) {
        assertThat(StageRule.of(alarm(step, stage, isFirst))).isEqualTo(rule);
    }

    @Test
    void noOtherClockIsDueSoon() {
        assertThatIllegalArgumentException().isThrownBy(() -> StageRule.of(alarm("dispatch", 50, true)));
    }

    @Test
    void anUnknownClockHasNoRule() {
        assertThatIllegalArgumentException().isThrownBy(() -> StageRule.of(alarm("zzz", Alarm.DEADLINE, false)));
    }

    private static Alarm alarm(String step, int stage, boolean isFirst) {
        return new Alarm("141122", new UUID(0, 1), "1", 1, step, 0, 1, stage, Instant.EPOCH, isFirst, 0);
    }
}
