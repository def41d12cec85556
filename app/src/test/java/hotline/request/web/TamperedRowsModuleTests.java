package hotline.request.web;

import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verification names each column and row that the events do not make. */
@AnyDatabase
@HotlineTest
class TamperedRowsModuleTests extends TamperedRequests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head_hash = repeat('0', 64)",
                "recorded_at = recorded_at + interval '1 s'",
                "status = 'completed'",
                "nature = 'grumble'",
                "channel = 'grumble'",
                "urgency = 'grumble'",
                "subject_code = '01'",
                "township_code = NULL",
                "village_code = '141122100001'",
                "enterprise_code = 'x'",
                "is_secret = true",
                "is_direct = true",
                "source = 'x'",
                "external_id = 'x'",
                "lead_division_code = '141121'",
                "lead_department_code = '018'",
                "received_at = received_at - interval '1 d'",
                "due_at = due_at + interval '1 d'",
                "original_due_at = NULL",
                "is_due_provisional = true",
                "completed_at = '-infinity'",
                "declared_verdict = 'late'",
                "time_anomaly = 'grumble'",
            })
    void namesEachColumnOfTheRequestThatItsEventsDoNotMake(String change) {
        expect("UPDATE service_request SET " + change, 5, "row-differs", "service_request." + column(change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known_to = 'infinity'",
                "status = 'grumble'",
                "disposition = 'withdrawn'",
                "is_direct = true",
                "nature = 'grumble'",
                "subject_code = '01'",
                "township_code = NULL",
                "department_division_code = '141121'",
                "department_code = '018'",
                "received_at = received_at - interval '1 d'",
                "due_at = due_at + interval '1 us'",
                "original_due_at = NULL",
                "completed_at = '2023-09-22T02:00:00Z'",
                "dispatch_due_at = NULL",
                "dispatched_at = NULL",
                "declared_verdict = 'grumble'",
                "time_anomaly = 'grumble'",
                "source = 'x'",
            })
    void namesEachColumnThatFiguresAreCountedFrom(String change) {
        expect(
                "UPDATE request_state SET " + change + " WHERE version = 3",
                3,
                "row-differs",
                "request_state." + column(change));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM request_state WHERE version = 5 | 5 | request_state",
                "DELETE FROM request_state WHERE version = 2 | 2 | request_state.version",
                "UPDATE request_state SET known_from = known_from - interval '1 d' WHERE version = 1 | 1 | request_state.known_from",
                "INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition,"
                        + " is_direct, nature, received_at) SELECT division_code, request_id, 9, known_from, known_to, status,"
                        + " disposition, is_direct, nature, received_at FROM request_state WHERE version = 5"
                        + " | 9 | request_state",
                "UPDATE handling_cycle SET completed_at = completed_at - interval '1 d' | 5 | handling_cycle.completed_at",
                "UPDATE handling_cycle SET verdict = 'late' | 5 | handling_cycle.verdict",
                "UPDATE handling_cycle SET rule_pack = NULL | 5 | handling_cycle.rule_pack",
                "UPDATE handling_cycle SET calendar_version = calendar_version + 1 | 5 | handling_cycle.calendar_version",
                "UPDATE handling_cycle SET cycle_number = 2 | 5 | handling_cycle.cycle_number",
                "DELETE FROM handling_cycle | 5 | handling_cycle",
                "UPDATE assignment SET role = 'supporting' | 5 | assignment.role",
                "UPDATE assignment SET department_code = '018' | 5 | assignment.department_code",
                "UPDATE assignment SET acknowledged_at = NULL | 5 | assignment.acknowledged_at",
                "DELETE FROM assignment | 5 | assignment",
                "UPDATE request_clock SET step = 'grumble' WHERE step = 'dispatch' | 5 | request_clock.step",
                "UPDATE request_clock SET due_at = due_at + interval '1 d' WHERE step = 'completion' | 5 | request_clock.due_at",
                "UPDATE request_clock SET ended_at = NULL WHERE step = 'dispatch' | 5 | request_clock.ended_at",
                "UPDATE request_clock SET explanation = '{}' WHERE step = 'dispatch' | 5 | request_clock.explanation",
                "DELETE FROM request_clock WHERE step = 'acknowledgement' | 5 | request_clock.step",
                "DELETE FROM service_request | 5 | service_request",
            })
    void namesRowsThatTheEventsDoNotMake(String tampering, int brokenAt, String where) {
        expect(tampering, brokenAt, "row-differs", where);
    }

    private static String column(String change) {
        return change.substring(0, change.indexOf(' '));
    }
}
