package hotline.request.web.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.RequestNumber;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.MediaType;

/** Every act over HTTP needs the version that was seen, and one key acts once. */
@AnyDatabase
@HotlineTest
class ActVersionsModuleTests extends ActsOverHttp {

    @Test
    void theSameKeyActsOnce() {
        Walk walk = registered();

        assertThat(repeatCall(walk)).isEqualTo("false");
        assertThat(repeatCall(walk)).isEqualTo("true");
        assertThat(walk.story().now().standing().repeatCalls()).isOne();
    }

    /** By somebody with every role, on a request of which only the first event is known. */
    @TestFactory
    Stream<DynamicTest> needTheVersionThatWasSeen() {
        TestStaff all = TestStaff.of(People.JIAOCHENG, new DepartmentKey(People.JIAOCHENG, "015"), Role.values());
        Walk walk = registered();
        return BODIES.entrySet().stream()
                .map(act -> dynamicTest(act.getKey(), () -> {
                    walk.tries(all, act.getKey(), act.getValue(), 7)
                            .expectStatus()
                            .isEqualTo(412);
                    all.using(web)
                            .post()
                            .uri(Walk.REQUEST + "/" + act.getKey(), walk.story().number())
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(act.getValue())
                            .exchange()
                            .expectStatus()
                            .isEqualTo(428);
                }));
    }

    private static final Map<String, Map<String, Object>> BODIES = bodies();

    private static Map<String, Map<String, Object>> bodies() {
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        List.of("acknowledge", "contact", "fix-responsibility", "grant-extension", "resume", "sign", "pass-reply")
                .forEach(act -> bodies.put(act, NONE));
        List.of("void", "grant-send-back", "refuse-send-back", "handle-first", "refuse-extension", "return-draft")
                .forEach(act -> bodies.put(act, REASON));
        List.of("refuse-reply", "recompute", "return", "unmerge", "withdraw", "redo", "reopen")
                .forEach(act -> bodies.put(act, REASON));
        List.of("answer", "reply", "repeat-call", "remind", "answer-order").forEach(act -> bodies.put(act, TEXT));
        bodies.put("close", NONE);
        bodies.put("decline", Map.of("reason", "litigation", "toldRoute", "法院"));
        bodies.put("transfer", Map.of("target", "police"));
        bodies.put("dispatch", Map.of("department", "015"));
        bodies.put("reassign", Map.of("lead", "015", "reason", "变更"));
        bodies.put("send-back", Map.of("basis", "三定", "reason", "不属"));
        bodies.put("ask-extension", extension(3, true));
        bodies.put("pause", Map.of("cause", "appraisal", "reason", "送检"));
        bodies.put("pass-on", Map.of("office", "股室"));
        bodies.put("give-part", Map.of("note", "已办"));
        bodies.put("convene", Map.of("level", 1, "participants", List.of("甲"), "question", "由谁办"));
        bodies.put("conclude", Map.of("lead", "015", "decision", "住建局", "minutes", "纪要"));
        bodies.put("supervise", Map.of("level", 1, "text", "说明"));
        bodies.put("correct", correction("help"));
        bodies.put("superior-answer", upperAnswer("2023-10-06T16:00:00Z"));
        bodies.put("appeal", appeal());
        bodies.put("adjudicate", judgement());
        bodies.put(
                "merge", Map.of("parent", RequestNumber.random(People.JIAOCHENG).value(), "reason", "同一事项"));
        return bodies;
    }

    private String repeatCall(Walk walk) {
        return Objects.requireNonNull(operator.using(web)
                .post()
                .uri(Walk.REQUEST + "/repeat-call", walk.story().number())
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "again")
                .bodyValue(TEXT)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Idempotency-Replayed"));
    }
}
