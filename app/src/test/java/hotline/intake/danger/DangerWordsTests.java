package hotline.intake.danger;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTests {

    private final DangerWords words = new DangerWords();

    @ParameterizedTest
    @CsvSource({"我家楼下有人持刀在打架,police,持刀", "老人突然晕 倒在路边,ambulance,晕倒", "隔壁厨房着火了,fire,着火", "路口撞车了有人受伤,traffic,撞车"})
    void namesTheServiceAndTheWord(String text, String target, String word) {
        assertThat(words.in(text)).contains(new Danger(target, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"天宁镇东街路灯坏了三天", "小区灭火器过期，存在火灾隐患", "学校没有开展防溺水教育", "私家车堵住救护车通道", ""})
    void staysSilentWhereNobodyIsInDanger(String text) {
        assertThat(words.in(text)).isEmpty();
    }

    @Test
    void lifeGoesBeforeProperty() {
        assertThat(words.in("家里被盗，老人昏迷不醒")).map(Danger::target).contains("ambulance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"持刀", "昏迷", "着火", "撞车"})
    void everyServiceCanBeTransferredTo(String text) {
        assertThat(words.in(text)).map(Danger::target).get().isIn(Commands.transferTargets());
    }
}
