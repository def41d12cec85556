package hotline.deadline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.deadline.MatterCodes;
import hotline.deadline.RulePack;
import hotline.deadline.RulePacks;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackCheckTests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final SubjectCatalogue SUBJECTS = new SubjectCatalogue(
            "test",
            "test",
            Stream.of("030402", "030503", "100207", "090403")
                    .map(code -> new Subject(code, code, 1, code, null, 1, "", false, 1))
                    .toList());
    private static final MatterCodes CODES = new MatterCodes() {
        @Override
        public List<String> natures() {
            return List.of("consultation", "help", "praise");
        }

        @Override
        public List<String> urgencies() {
            return List.of("normal", "urgent");
        }
    };

    @Test
    void theShippedPackPasses() {
        RulePackDocument shipped = RulePackDocument.of(RulePacks.shipped());

        assertThat(RulePackCheck.errors(shipped, CODES, SUBJECTS)).isEmpty();
        assertThat(Completeness.missing(RulePacks.shipped(), CODES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/rules/0/step, \"sleep\", rules[0].step, unknown-value",
        "/rules/0/step, null, rules[0].step, NotNull",
        "/rules/0/when/nature, \"zzz\", rules[0].when.nature, unknown-value",
        "/rules/0/when/urgency, \"zzz\", rules[0].when.urgency, unknown-value",
        "/rules/0/when/subjectPrefix, \"77\", rules[0].when.subjectPrefix, rule-pack.subject",
        "/rules/0/when/subjectPrefix, \"\", rules[0].when.subjectPrefix, rule-pack.subject",
        "/rules/0/limit/time/amount, 0, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, -1, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, 1.5, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, 1e999999999, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, 1e-999999999, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, 100001, rules[0].limit.time.amount, rule-pack.amount",
        "/rules/0/limit/time/amount, null, rules[0].limit.time.amount, NotNull",
        "/rules/0/limit/time/unit, \"week\", rules[0].limit.time.unit, unknown-value",
        "/rules/0/limit/time, null, rules[0].limit.time, NotNull",
        "/rules/0/limit/countsFrom, \"zzz\", rules[0].limit.countsFrom, unknown-value",
        "/rules/0/limit/time/unit, \"working-hour\", rules[0].limit.roundTheClock, rule-pack.round-the-clock-unit",
        "/rules/0/basis, \" \", rules[0].basis, NotNull",
        "/rules/0, null, rules[0], NotNull",
        "/extensions/0/times, 21, extensions[0].times, rule-pack.amount",
        "/extensions/0/each/unit, \"minute\", extensions[0].each.unit, unknown-value",
        "/extensions/0/inAll/unit, \"working-day\", extensions[0].inAll.unit, rule-pack.one-unit",
        "/extensions/0/inAll/amount, 1, extensions[0].inAll.amount, rule-pack.in-all-below-each",
        "/extensions/1/when, {\"subjectPrefix\": \"030402\"}, extensions[1].when, rule-pack.twice",
        "/pauseCauses/0/code, \"A b\", pauseCauses[0].code, rule-pack.code",
        "/pauseCauses/1/code, \"appraisal\", pauseCauses[1].code, rule-pack.twice",
        "/pauseCauses/0/name, null, pauseCauses[0].name, NotNull",
        "/name, \"\", name, NotNull",
        "/basis, null, basis, NotNull",
    })
    void namesTheFieldAndWhatIsWrong(String pointer, String value, String field, String code) throws Exception {
        assertThat(errors(pointer, value))
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple(field, code));
    }

    @Test
    void whatGoesRoundTheClockDoesNotEndWithOfficeHours() throws Exception {
        ObjectNode pack = shipped();
        ObjectNode response = rule(pack, "response");
        ((ObjectNode) response.get("limit")).put("endOfDay", "office-hours");

        assertThat(RulePackCheck.errors(document(pack), CODES, SUBJECTS))
                .singleElement()
                .extracting(FieldError::code)
                .isEqualTo("rule-pack.round-the-clock-end");
    }

    @Test
    void aRuleThatWouldNeverBeUsedIsRefused() throws Exception {
        ObjectNode pack = shipped();
        pack.withArray("rules").add(rule(pack, "redo").deepCopy());

        assertThat(RulePackCheck.errors(document(pack), CODES, SUBJECTS))
                .singleElement()
                .extracting(FieldError::code)
                .isEqualTo("rule-pack.twice");
    }

    @Test
    void tooManyRulesAreRefusedAsOne() throws Exception {
        ObjectNode pack = shipped();
        ArrayNode rules = pack.withArray("rules");
        for (int i = 0; i < 300; i++) {
            rules.add(JSON.createObjectNode());
        }

        assertThat(RulePackCheck.errors(document(pack), CODES, SUBJECTS))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("rules");
    }

    @ParameterizedTest
    @CsvSource({"dispatch", "supervision", "internal", "redo", "send-back"})
    void everyStepNeedsARuleForEveryMatter(String step) throws Exception {
        ObjectNode pack = shipped();
        ((ObjectNode) rule(pack, step).get("when")).put("nature", "help");

        assertThat(Completeness.missing(JSON.treeToValue(pack, RulePack.class), CODES))
                .singleElement()
                .extracting(FieldError::code)
                .isEqualTo("rule-pack.missing-" + step);
    }

    private static List<FieldError> errors(String pointer, String value) throws JsonProcessingException {
        ObjectNode pack = shipped();
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        JsonNode parent = pack.at(pointer.substring(0, slash));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(last, JSON.readTree(value));
        }
        return RulePackCheck.errors(document(pack), CODES, SUBJECTS);
    }

    private static ObjectNode shipped() {
        return JSON.valueToTree(RulePacks.shipped());
    }

    private static ObjectNode rule(ObjectNode pack, String step) {
        for (JsonNode rule : pack.withArray("rules")) {
            if (rule.get("step").asText().equals(step)) {
                return (ObjectNode) rule;
            }
        }
        throw new IllegalArgumentException(step);
    }

    private static RulePackDocument document(ObjectNode pack) throws JsonProcessingException {
        ObjectNode document = pack.deepCopy();
        document.remove(List.of("code", "version"));
        return JSON.treeToValue(document, RulePackDocument.class);
    }
}
