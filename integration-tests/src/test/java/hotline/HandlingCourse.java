package hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request on its way through handling, act by act, each under a key of its own. */
final class HandlingCourse {

    /** An act of somebody's, with what is sent. */
    record Step(String person, String act, String body) {}

    static final List<Step> STEPS = List.of(
            new Step("operator", "dispatch", "{\"department\": \"015\", \"supporting\": [\"020\"]}"),
            new Step("clerk", "acknowledge", "{}"),
            new Step("clerk", "contact", "{\"note\": \"已电话联系\"}"),
            new Step(
                    "clerk",
                    "ask-extension",
                    "{\"amount\": 3, \"unit\": \"working-day\", \"reason\": \"等待配件\", \"callerTold\": true}"),
            new Step("supervisor", "grant-extension", "{}"),
            new Step("operator", "repeat-call", "{\"text\": \"路灯还没有修\"}"),
            new Step("operator", "remind", "{\"text\": \"请尽快办理\"}"),
            new Step("supervisor", "supervise", "{\"level\": 1, \"text\": \"请说明进展\"}"),
            new Step("clerk", "answer-order", "{\"text\": \"今日完成\"}"),
            new Step("clerk", "pass-on", "{\"office\": \"市政股\"}"),
            new Step("clerk", "give-part", "{\"note\": \"已更换灯泡\"}"),
            new Step("clerk", "reply", "{\"text\": \"路灯已修复\", \"coversOpenParts\": true}"),
            new Step("operator", "close", "{}"),
            new Step("supervisor", "redo", "{\"reason\": \"又不亮了\"}"),
            new Step("clerk", "acknowledge", "{}"),
            new Step("clerk", "reply", "{\"text\": \"线路已更换\"}"));

    /** All acts of a request that has gone all the way, as its log has them. */
    static final String WHOLE = until(STEPS.size());

    private final String number;
    private final List<String> answers = new ArrayList<>();

    HandlingCourse(String number) {
        this.number = number;
    }

    /** All acts of a request that has gone so many steps, as its log has them. */
    static String until(int steps) {
        return Stream.concat(Stream.of("register"), STEPS.stream().limit(steps).map(Step::act))
                .collect(Collectors.joining(" "));
    }

    String number() {
        return number;
    }

    /** How many acts were acknowledged. */
    synchronized int done() {
        return answers.size();
    }

    /** What the last acknowledged act was answered. */
    synchronized String lastAnswer() {
        return answers.get(answers.size() - 1);
    }

    synchronized void acknowledge(String answer) {
        answers.add(answer);
    }
}
