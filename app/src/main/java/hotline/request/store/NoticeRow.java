package hotline.request.store;

import hotline.request.Act;
import hotline.request.ServiceRequest;
import hotline.request.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice to a department, with the act that it tells of. */
record NoticeRow(int sequence, String departmentDivisionCode, String departmentCode, Act act, Instant createdAt) {

    static List<NoticeRow> of(@Nullable ServiceRequest before, ServiceRequest after, RecordedEvent event) {
        return Notices.departments(before, after, event).stream()
                .map(department -> new NoticeRow(
                        event.sequence(),
                        department.divisionCode(),
                        department.code(),
                        event.act(),
                        event.recordedAt()))
                .toList();
    }
}
