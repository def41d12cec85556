package hotline.intake;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.intake.desk.CallEnd;
import hotline.intake.desk.EndedCall;
import hotline.intake.desk.EndedCalls;
import hotline.intake.telephone.PhoneCalls;
import hotline.request.Channel;
import hotline.request.Commands;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Lays out the operator's desk: the form, the drafts of calls left open, and what became of the calls before. */
@Component
class DeskPage {

    private static final int SHOWN_CALLS = 3;
    private static final Pattern SLUG = Pattern.compile("[a-z-]{1,60}");

    private static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.IMPORT)
            .toList();

    /**
     * The end of the call before, as the page's address tells it.
     *
     * @param ended the number of its request
     * @param end how it ended
     * @param refused why the act after the registration was refused
     */
    record Before(@Nullable String ended, @Nullable String end, @Nullable String refused, boolean again) {
        static final Before NOTHING = new Before(null, null, null, false);
    }

    /**
     * The lines that tell the operator how the call before ended.
     *
     * @param department that the request is with
     * @param refused why it was only registered; absent where everything was done
     */
    record Told(
            CallEnd end,
            @Nullable ServiceRequest request,
            @Nullable String department,
            @Nullable Instant dueAt,
            @Nullable String refused,
            boolean again) {}

    /** The operator's calls of the day. */
    record Day(List<EndedCall> latest, Map<CallEnd, Long> counts) {
        static Day of(List<EndedCall> calls) {
            return new Day(
                    calls.stream().limit(SHOWN_CALLS).toList(),
                    calls.stream().collect(Collectors.groupingBy(EndedCall::end, Collectors.counting())));
        }

        public int total() {
            return counts.values().stream().mapToInt(Long::intValue).sum();
        }

        public long of(String end) {
            return CallEnd.ofCode(end).map(counts::get).orElse(0L);
        }
    }

    private final Choices choices;
    private final DraftWords drafts;
    private final EndedCalls calls;
    private final PhoneCalls phoneCalls;
    private final Requests requests;
    private final Departments departments;
    private final Texts texts;

    DeskPage(
            Choices choices,
            DraftWords drafts,
            EndedCalls calls,
            PhoneCalls phoneCalls,
            Requests requests,
            Departments departments,
            Texts texts) {
        this.choices = choices;
        this.drafts = drafts;
        this.calls = calls;
        this.phoneCalls = phoneCalls;
        this.requests = requests;
        this.departments = departments;
        this.texts = texts;
    }

    /** The page with a form, the errors of its fields and the end of the call before. */
    Mono<Rendering.Builder<?>> with(
            Actor actor, Locale locale, RegisterForm form, EndForm end, Map<String, String> errors, Before before) {
        return Mono.zip(
                        choices.in(actor.divisionCode(), form.townshipCode()),
                        drafts.others(actor, String.valueOf(form.key())),
                        calls.today(actor),
                        told(actor, locale, before),
                        phoneCalls.waiting(actor),
                        phoneCalls.missed(actor),
                        phoneCalls.latestNote(actor).singleOptional())
                .map(read -> Rendering.view("intake/register")
                        .modelAttribute("form", form)
                        .modelAttribute("end", end)
                        .modelAttribute("errors", errors)
                        .modelAttribute("offered", read.getT1())
                        .modelAttribute("drafts", read.getT2())
                        .modelAttribute("day", Day.of(read.getT3()))
                        .modelAttribute("told", read.getT4())
                        .modelAttribute("waiting", read.getT5())
                        .modelAttribute("missed", read.getT6())
                        .modelAttribute("note", read.getT7())
                        .modelAttribute("natures", Nature.values())
                        .modelAttribute("urgencies", Urgency.values())
                        .modelAttribute("channels", CHANNELS)
                        .modelAttribute("targets", Commands.transferTargets())
                        .modelAttribute("reasons", Commands.declineReasons())
                        .modelAttribute("scripts", List.of("/assets/desk.js")));
    }

    private Mono<Optional<Told>> told(Actor actor, Locale locale, Before before) {
        CallEnd end = CallEnd.ofCode(before.end()).orElse(null);
        String number = before.ended();
        if (end == null) {
            return Mono.just(Optional.empty());
        }
        if (number == null || !RequestNumber.isValid(number)) {
            return Mono.just(
                    end == CallEnd.NUISANCE
                            ? Optional.of(new Told(end, null, null, null, null, before.again()))
                            : Optional.empty());
        }
        return requests.find(actor, new RequestNumber(number))
                .flatMap(request -> department(request.lead())
                        .map(name -> new Told(
                                end,
                                request,
                                name.orElse(null),
                                request.dueAt(),
                                reason(before.refused(), locale),
                                before.again())))
                .map(Optional::of)
                .onErrorResume(ProblemException.class, unknown -> Mono.just(Optional.empty()));
    }

    private Mono<Optional<String>> department(@Nullable DepartmentKey key) {
        return key == null
                ? Mono.just(Optional.empty())
                : departments.find(key).map(Department::name).singleOptional();
    }

    private @Nullable String reason(@Nullable String slug, Locale locale) {
        if (slug == null || !SLUG.matcher(slug).matches()) {
            return null;
        }
        String key = "problem." + slug + ".title";
        String title = texts.text(key, Map.of(), locale);
        return title.equals(key) ? texts.text("register.told.refused.otherwise", Map.of(), locale) : title;
    }
}
