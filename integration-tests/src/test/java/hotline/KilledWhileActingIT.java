package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever dies while requests are handled over HTTP: what was acknowledged is done, and once, and all goes on. */
class KilledWhileActingIT {

    private static final String PASSWORD = "killed-while-acting";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int REQUESTS = 40;
    private static final int SOME = 80;

    private static final String NOT_WHOLE =
            """
            SELECT r.number || ': ' || string_agg(e.act, ' ' ORDER BY e.sequence)
            FROM service_request r JOIN request_event e ON e.division_code = r.division_code AND e.request_id = r.id
            GROUP BY r.number, r.version
            HAVING string_agg(e.act, ' ' ORDER BY e.sequence) <> '%s' OR max(e.sequence) <> r.version
            """;

    private TestFolder folder;
    private OwnDatabase database;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void everyActIsDoneOnce() throws Exception {
        List<HandlingCourse> courses = new ArrayList<>();
        try (RunningHotline hotline = start()) {
            courses.addAll(registered(employed(hotline)));
            try (HandlingStaff staff = new HandlingStaff(hotline, tokens(hotline), courses)) {
                staff.start();
                awaitAnother(SOME, courses);
                database.kill();
                awaitAnother(SOME, courses);
                hotline.kill();
                staff.awaitEnd();

                assertThat(staff.refusals()).isEmpty();
                assertThat(done(courses)).isLessThan(REQUESTS * HandlingCourse.STEPS.size());
            }
        }
        try (RunningHotline again = start();
                HandlingStaff staff = new HandlingStaff(again, tokens(again), courses)) {
            assertThatWhatWasDoneIsAnsweredTheSame(staff, courses);
            staff.start();
            staff.awaitEnd();

            assertThat(staff.refusals()).isEmpty();
            assertThat(notWhole()).isEmpty();
            assertThat(again.stop()).isEqualTo(143);
        }
    }

    private static void assertThatWhatWasDoneIsAnsweredTheSame(HandlingStaff staff, List<HandlingCourse> courses)
            throws Exception {
        for (HandlingCourse course : courses) {
            if (course.done() > 0) {
                HttpResponse<String> answer = staff.act(course, course.done() - 1);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(course.lastAnswer());
            }
        }
    }

    private static void awaitAnother(int acts, List<HandlingCourse> courses) {
        int before = done(courses);
        await().atMost(PATIENCE).until(() -> done(courses) >= before + acts);
    }

    private static int done(List<HandlingCourse> courses) {
        return courses.stream().mapToInt(HandlingCourse::done).sum();
    }

    private static List<HandlingCourse> registered(Calls calls) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> new HandlingCourse(calls.registered("天宁镇东街路灯不亮，第 " + i + " 盏。")))
                .toList();
    }

    private static Calls employed(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        staff.create("operator", "王话务", "operator");
        staff.create("supervisor", "赵督办", "supervisor");
        staff.createClerk("clerk", "李经办", "015");
        return new Calls(staff);
    }

    private static Map<String, String> tokens(RunningHotline hotline) {
        StaffAccounts staff = new StaffAccounts(hotline, PASSWORD);
        return Stream.of("operator", "supervisor", "clerk").collect(Collectors.toMap(each -> each, staff::tokenOf));
    }

    private RunningHotline start() {
        RunningHotline hotline =
                RunningHotline.launch(List.of(), folder.data(), Map.of("HOTLINE_ADMIN_PASSWORD", PASSWORD));
        hotline.awaitReady();
        return hotline;
    }

    private List<String> notWhole() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NOT_WHOLE.formatted(HandlingCourse.WHOLE))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
