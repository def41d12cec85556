package hotline.request.proof;

import hotline.calendar.WorkingCalendar;
import hotline.directory.Staff;
import hotline.request.RequestNumber;
import hotline.request.proof.AuditWords.ListLine;
import hotline.request.proof.AuditWords.ViewLine;
import hotline.request.views.ListViewed;
import hotline.request.views.RequestViewed;
import hotline.request.views.SeenRequest;
import hotline.request.views.ViewHistory;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Coded;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The pages on which it is proved that nothing is gone, and told who looked at what. */
@Controller
@RequestMapping("/audit")
class AuditPageController {

    /** A link stands for up to a thousand rows; so many are checked before the page shows how far it has got. */
    private static final int LINKS = 50;

    private static final int LINES = 100;
    private static final Duration LOOKED_BACK = Duration.ofDays(31);

    private final Anchors anchors;
    private final Verifier verifier;
    private final ViewHistory history;
    private final Staff staff;
    private final AuditWords words;
    private final Problems problems;
    private final Clock clock;

    AuditPageController(
            Anchors anchors,
            Verifier verifier,
            ViewHistory history,
            Staff staff,
            AuditWords words,
            Problems problems,
            Clock clock) {
        this.anchors = anchors;
        this.verifier = verifier;
        this.history = history;
        this.staff = staff;
        this.words = words;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.AUDITOR, Role.SUPERVISOR, Role.MANAGER})
    Rendering overview(Actor actor) {
        return Rendering.view("request/audit")
                .modelAttribute("tabs", tabs(actor))
                .modelAttribute(
                        "logs",
                        Arrays.stream(AnchoredLog.values())
                                .map(AnchoredLog::code)
                                .toList())
                .build();
    }

    /**
     * Checks a part of a chain; the page asks for the next one by itself, or without scripts when somebody says so.
     *
     * @param broken how much was found in the parts before
     */
    @GetMapping("/chains/{log}")
    @Allowed({Role.AUDITOR, Role.SUPERVISOR, Role.MANAGER})
    Mono<Rendering> chain(
            Actor actor,
            @PathVariable String log,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "0") int broken) {
        AnchoredLog asked = logOf(log);
        return anchors.check(actor, asked, null, cursor, LINKS).map(report -> Rendering.view("request/audit-chain")
                .modelAttribute("log", asked.code())
                .modelAttribute("report", report)
                .modelAttribute("findings", words.findings(report))
                .modelAttribute("broken", broken + report.findings().size())
                .modelAttribute("done", report.next() == null ? report.headNumber() : report.next())
                .build());
    }

    /** Tells who looked at one request or saw it in a list, and whether what is stored of it is genuine. */
    @GetMapping("/request")
    @Allowed({Role.AUDITOR, Role.SUPERVISOR})
    Mono<Rendering> request(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String cursor) {
        if (number.isBlank()) {
            return Mono.just(
                    ofRequest(actor, number).modelAttribute("isAsked", false).build());
        }
        return Mono.fromCallable(() -> RequestNumber.typed(number))
                .flatMap(typed -> found(actor, typed, cursor))
                .onErrorResume(
                        ProblemException.class,
                        refusal -> Mono.just(ofRequest(actor, number)
                                .status(refusal.type().status())
                                .modelAttribute("isAsked", false)
                                .modelAttribute("problem", problems.describe(refusal, Texts.CHINESE, "", ""))
                                .build()));
    }

    /** Tells which requests and lists a person looked at. */
    @GetMapping("/person")
    @Allowed(Role.AUDITOR)
    Mono<Rendering> person(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String cursor) {
        Instant since = since(from);
        Mono<Page<SeenRequest>> seen = person == null
                ? Mono.just(new Page<>(List.of(), null))
                : history.ofPerson(actor, person.toString(), since, cursor, LINES);
        Mono<Page<ListViewed>> lists = person == null
                ? Mono.just(new Page<>(List.of(), null))
                : history.ofLists(actor, null, person.toString(), null, since, null, LINES);
        return Mono.zip(staff.ofDivision(actor.divisionCode(), true), seen, lists)
                .map(found -> Rendering.view("request/audit-person")
                        .modelAttribute("tabs", tabs(actor))
                        .modelAttribute("people", found.getT1())
                        .modelAttribute("person", person == null ? "" : person.toString())
                        .modelAttribute("from", from == null ? "" : from.toString())
                        .modelAttribute(
                                "seen",
                                found.getT2().items().stream().map(words::line).toList())
                        .modelAttribute("next", next(found.getT2()))
                        .modelAttribute("lists", lines(found.getT3().items()))
                        .build());
    }

    private Mono<Rendering> found(Actor actor, RequestNumber number, @Nullable String cursor) {
        Mono<Page<RequestViewed>> views = history.of(actor, number, cursor, LINES);
        Mono<Page<ListViewed>> lists = actor.has(Role.AUDITOR)
                ? history.ofLists(actor, number, null, null, Instant.EPOCH, null, LINES)
                : Mono.just(new Page<>(List.of(), null));
        // read one after the other: proving the request is a view of it too, and comes last
        return views.zipWhen(first -> lists)
                .zipWhen(read -> verifier.verify(actor, number))
                .map(read -> ofRequest(actor, number.value())
                        .modelAttribute("isAsked", true)
                        .modelAttribute("verification", read.getT2())
                        .modelAttribute("finding", words.finding(read.getT2()))
                        .modelAttribute("views", views(read.getT1().getT1().items()))
                        .modelAttribute("next", next(read.getT1().getT1()))
                        .modelAttribute("lists", lines(read.getT1().getT2().items()))
                        .build());
    }

    private static Rendering.Builder<?> ofRequest(Actor actor, String number) {
        return Rendering.view("request/audit-request")
                .modelAttribute("tabs", tabs(actor))
                .modelAttribute("number", number)
                .modelAttribute("errors", Map.of());
    }

    /** The pages that somebody may open. */
    private static List<String> tabs(Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            return List.of("chains", "request", "person");
        }
        return actor.has(Role.SUPERVISOR) ? List.of("chains", "request") : List.of("chains");
    }

    private static String next(Page<?> page) {
        return page.next() == null ? "" : page.next();
    }

    private List<ViewLine> views(List<RequestViewed> views) {
        return views.stream().map(words::line).toList();
    }

    private List<ListLine> lines(List<ListViewed> lists) {
        return lists.stream().map(words::line).toList();
    }

    private Instant since(@Nullable LocalDate from) {
        if (from == null) {
            return clock.instant().minus(LOOKED_BACK);
        }
        Instant since = from.atStartOfDay(WorkingCalendar.CHINA).toInstant();
        TimeParameters.requireYear(since, "from");
        return since;
    }

    private static AnchoredLog logOf(String code) {
        try {
            return Coded.of(AnchoredLog.class, code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(SharedProblem.NOT_FOUND, Map.of());
        }
    }
}
