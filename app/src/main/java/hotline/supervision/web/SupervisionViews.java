package hotline.supervision.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.request.Nature;
import hotline.request.RequestLine;
import hotline.request.RequestLines;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.supervision.Pending;
import hotline.supervision.Warning;
import hotline.supervision.WarningKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Words what supervisors have to see to, with the departments' names. */
@Component
class SupervisionViews {

    @Schema(name = "SupervisedDepartment")
    record DepartmentView(String divisionCode, String code, String name) {}

    /**
     * A warning.
     *
     * @param running whether its clock still runs
     */
    record WarningView(
            UUID id,
            String number,
            String spokenNumber,
            WarningKind kind,
            String step,
            @Nullable DepartmentView department,
            Instant dueAt,
            Instant raisedAt,
            boolean running) {}

    /**
     * An open request whose deadline has come.
     *
     * @param title or in its place that it has been erased
     * @param next the clock that failed first and still runs; absent while none does
     */
    record OverdueView(
            String number,
            String spokenNumber,
            RequestStatus status,
            Nature nature,
            String title,
            @JsonIgnore boolean erased,
            boolean secret,
            boolean urgent,
            @Nullable String department,
            Instant receivedAt,
            @Nullable Instant dueAt,
            boolean provisional,
            RequestLine.@Nullable Next next) {

        private static OverdueView of(RequestLine line) {
            return new OverdueView(
                    line.number(),
                    line.spokenNumber(),
                    line.status(),
                    line.nature(),
                    line.title(),
                    line.erased(),
                    line.secret(),
                    line.urgent(),
                    line.department(),
                    line.receivedAt(),
                    line.dueAt(),
                    line.provisional(),
                    line.next());
        }
    }

    /**
     * A petition or an order.
     *
     * @param title the request's; absent where it has been erased
     * @param code of orders and conferences the level
     */
    record PendingView(
            String number,
            String spokenNumber,
            int proceeding,
            Nature nature,
            @Nullable String title,
            boolean urgent,
            String kind,
            @Nullable String code,
            @Nullable DepartmentView department,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue) {}

    private final RequestLines lines;
    private final Departments departments;
    private final Clock clock;

    SupervisionViews(RequestLines lines, Departments departments, Clock clock) {
        this.lines = lines;
        this.departments = departments;
        this.clock = clock;
    }

    Mono<Page<OverdueView>> ofOverdue(Page<RequestSummary> page) {
        return lines.of(page)
                .map(found ->
                        new Page<>(found.items().stream().map(OverdueView::of).toList(), found.next()));
    }

    Mono<List<OverdueView>> ofRequests(List<RequestSummary> found) {
        return ofOverdue(new Page<>(found, null)).map(Page::items);
    }

    Mono<Page<WarningView>> ofWarnings(Page<Warning> page) {
        return each(page, this::view);
    }

    Mono<Page<PendingView>> ofPending(Page<Pending> page) {
        return each(page, this::view);
    }

    private Mono<WarningView> view(Warning warning) {
        return department(warning.department())
                .map(department -> view(warning, department))
                .switchIfEmpty(Mono.fromCallable(() -> view(warning, null)));
    }

    private static WarningView view(Warning warning, @Nullable DepartmentView department) {
        return new WarningView(
                warning.id(),
                warning.number().value(),
                warning.number().spoken(),
                warning.kind(),
                warning.step(),
                department,
                warning.dueAt(),
                warning.raisedAt(),
                warning.running());
    }

    private Mono<PendingView> view(Pending pending) {
        Instant now = clock.instant();
        return department(pending.department())
                .map(department -> view(pending, department, now))
                .switchIfEmpty(Mono.fromCallable(() -> view(pending, null, now)));
    }

    private static PendingView view(Pending pending, @Nullable DepartmentView department, Instant now) {
        return new PendingView(
                pending.number().value(),
                pending.number().spoken(),
                pending.proceeding(),
                pending.nature(),
                pending.title(),
                pending.urgent(),
                pending.kind().code(),
                pending.code(),
                department,
                pending.openedAt(),
                pending.dueAt(),
                pending.isOverdueAt(now));
    }

    private Mono<DepartmentView> department(@Nullable DepartmentKey key) {
        return key == null
                ? Mono.empty()
                : departments
                        .find(key)
                        .map(Department::name)
                        .defaultIfEmpty(key.code())
                        .map(name -> new DepartmentView(key.divisionCode(), key.code(), name));
    }

    private static <T, V> Mono<Page<V>> each(Page<T> page, Function<T, Mono<V>> view) {
        return Flux.fromIterable(page.items())
                .concatMap(view)
                .collectList()
                .map(views -> new Page<>(views, page.next()));
    }
}
