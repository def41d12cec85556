package hotline.request.web.act;

import static hotline.testing.RequestFixture.aRequest;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A request and the people who act on it over HTTP. */
abstract class ActsOverHttp {

    static final Map<String, Object> REASON = Map.of("reason", "经核实");
    static final Map<String, Object> NONE = Map.of();
    static final Map<String, Object> TEXT = Map.of("text", "请尽快办理");
    static final String HOUSING = "县住房和城乡建设管理局";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient web;

    @Autowired
    MutableClock clock;

    TestStaff operator;
    TestStaff supervisor;
    TestStaff clerk;
    TestStaff water;
    TestStaff head;

    @BeforeEach
    void signIn() {
        operator = TestStaff.with(Role.OPERATOR);
        supervisor = TestStaff.with(Role.SUPERVISOR);
        clerk = TestStaff.clerkOf(People.HOUSING);
        water = TestStaff.clerkOf(People.WATER);
        head = TestStaff.of(People.JIAOCHENG, People.HOUSING, Role.HEAD);
    }

    Walk registered() {
        return new Walk(web, aRequest(requests).registered());
    }

    Walk dispatched() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        return new Walk(web, story);
    }

    Walk acknowledged() {
        Story story =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
        return new Walk(web, story);
    }

    static Map<String, Object> extension(int days, boolean callerTold) {
        return Map.of("amount", days, "unit", "working-day", "reason", "等待配件", "callerTold", callerTold);
    }

    static Map<String, Object> correction(String nature) {
        return Map.of("nature", nature, "urgency", "normal", "reason", "登记有误");
    }

    static Map<String, Object> upperAnswer(String dueAt) {
        return Map.of("matter", "extension", "agreed", true, "text", "同意延期", "dueAt", dueAt);
    }

    static Map<String, Object> appeal() {
        return Map.of("subject", "verdict", "verdict", "on-time", "reason", "系统故障", "evidence", "故障通告");
    }

    static Map<String, Object> judgement() {
        return Map.of("upheld", true, "verdict", "on-time", "reason", "属实", "evidence", "故障通告");
    }
}
