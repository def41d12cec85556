package hotline.request;

import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.Step;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.request.RequestLine.Next;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Words lists of requests for people. */
@Component
public class RequestLines {

    private record Known(SubjectCatalogue subjects, WorkingCalendar calendar) {}

    private final Departments departments;
    private final Subjects subjects;
    private final Calendars calendars;
    private final Texts texts;
    private final Clock clock;

    public RequestLines(Departments departments, Subjects subjects, Calendars calendars, Texts texts, Clock clock) {
        this.departments = departments;
        this.subjects = subjects;
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    public Mono<Page<RequestLine>> of(Page<RequestSummary> page) {
        return Flux.fromIterable(page.items())
                .concatMap(this::line)
                .collectList()
                .map(lines -> new Page<>(lines, page.next()));
    }

    private Mono<RequestLine> line(RequestSummary summary) {
        String division = summary.number().divisionCode();
        Mono<Known> known = Mono.zip(subjects.catalogueOf(division), calendars.of(division), Known::new);
        return known.zipWith(
                name(summary.department()), (facts, department) -> line(summary, department, facts, clock.instant()));
    }

    private Mono<String> name(@Nullable DepartmentKey key) {
        return key == null
                ? Mono.just("")
                : departments.find(key).map(Department::name).defaultIfEmpty(key.code());
    }

    private RequestLine line(RequestSummary summary, String department, Known known, Instant now) {
        String subject = summary.subjectCode();
        return new RequestLine(
                summary.number().value(),
                summary.number().spoken(),
                summary.version(),
                summary.status(),
                summary.nature(),
                summary.urgency() == Urgency.URGENT,
                subject == null ? null : known.subjects().nameOf(subject),
                summary.title() == null ? texts.chinese("request.erased") : summary.title(),
                summary.erased(),
                summary.secret(),
                department.isEmpty() ? null : department,
                summary.receivedAt(),
                summary.dueAt(),
                summary.provisional(),
                next(summary, now, known.calendar()),
                summary.repeatCalls());
    }

    private static @Nullable Next next(RequestSummary summary, Instant now, WorkingCalendar calendar) {
        return summary.status().isOpen() ? next(summary.nextStep(), summary.nextDueAt(), now, calendar) : null;
    }

    /** The clock of a request that fails next; nothing where none can. */
    public static @Nullable Next next(ServiceRequest request, Instant now, WorkingCalendar calendar) {
        ClockRun next = request.nextClock();
        return next == null ? null : next(next.step(), next.dueAt(), now, calendar);
    }

    private static @Nullable Next next(
            @Nullable Step step, @Nullable Instant due, Instant now, WorkingCalendar calendar) {
        return step == null || due == null ? null : new Next(step, due, Remaining.until(due, now, calendar));
    }
}
