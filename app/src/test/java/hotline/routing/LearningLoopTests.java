package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LearningLoopTests {

    @Test
    void goesOnAfterADivisionThatCannotBeLearnedFrom() {
        List<String> learned = new ArrayList<>();

        Mono<Void> round = LearningLoop.eachByItself(List.of("141121", "141122", "141123"), code -> {
            if (code.equals("141122")) {
                throw new IllegalStateException("broken on purpose");
            }
            learned.add(code);
            return code.equals("141121") ? Mono.error(new IllegalStateException("on purpose")) : Mono.just(1L);
        });

        StepVerifier.create(round).verifyComplete();
        assertThat(learned).containsExactly("141121", "141123");
    }
}
