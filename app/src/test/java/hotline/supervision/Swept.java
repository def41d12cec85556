package hotline.supervision;

import hotline.request.Act;
import hotline.request.RequestNumber;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What sweeps left in the tables. */
final class Swept {

    /** A warning as its step, kind and stage. */
    List<String> warnings(Story story) {
        return warnings(story.number());
    }

    List<String> warnings(RequestNumber number) {
        return texts("SELECT concat_ws(' ', w.step, w.kind, w.stage) FROM supervision_warning w "
                + "JOIN service_request r ON r.id = w.request_id WHERE r.number = '" + number
                + "' ORDER BY w.due_at, w.stage, w.step");
    }

    List<String> causes(Story story) {
        return ofEvents(story, Act.SUPERVISE, "e.payload::jsonb ->> 'cause'");
    }

    /** The codes of departments that were reminded. */
    List<String> reminded(Story story) {
        return ofEvents(story, Act.REMIND, "e.payload::jsonb #>> '{department,code}'");
    }

    int count(Story story, Act act) {
        return ofEvents(story, act, "e.act").size();
    }

    List<Integer> attempts(Story story) {
        return texts("SELECT a.attempts::text FROM request_alarm a JOIN service_request r ON r.id = a.request_id "
                        + "WHERE a.attempts IS NOT NULL AND r.number = '" + story.number() + "'")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    int dueAlarms(Instant now) {
        return Integer.parseInt(texts("SELECT count(*)::text FROM request_alarm WHERE fires_at < '" + now + "'")
                .get(0));
    }

    /** Everything that a sweep may write. */
    String all() {
        return texts(
                        "SELECT concat_ws(' ', (SELECT count(*) FROM request_event), (SELECT sum(version) FROM service_request), "
                                + "(SELECT count(*) FROM supervision_warning), (SELECT count(*) FROM request_alarm))")
                .get(0);
    }

    /** The alarms of a step, each as it stands. */
    List<String> alarms(String step) {
        return texts("SELECT to_jsonb(a)::text FROM request_alarm a WHERE step = '" + step + "'");
    }

    void putBack(String alarm) {
        run("INSERT INTO request_alarm SELECT * FROM jsonb_populate_record(NULL::request_alarm, '" + alarm + "')");
    }

    void run(String sql) {
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return texts;
    }

    private List<String> ofEvents(Story story, Act act, String expression) {
        return texts("SELECT " + expression + " FROM request_event e JOIN service_request r ON r.id = e.request_id "
                + "WHERE r.number = '" + story.number() + "' AND e.act = '" + act.code() + "' ORDER BY e.sequence");
    }
}
