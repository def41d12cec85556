package hotline.request.web.page;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import hotline.calendar.WorkingTime;
import hotline.deadline.PauseCause;
import hotline.directory.Department;
import hotline.directory.Division;
import hotline.directory.SubjectCatalogue;
import hotline.request.Act;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.Shown;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Verdict;
import hotline.request.web.Labels;
import hotline.request.web.act.ActField;
import hotline.request.web.act.ActFields;
import hotline.request.web.act.ActFields.Form;
import hotline.request.web.act.ActForm;
import hotline.request.web.page.ActPanel.FieldView;
import hotline.request.web.page.ActPanel.Group;
import hotline.shared.Actor;
import hotline.shared.Coded;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sets out the forms of the acts that a reader may do now. */
@Component
class ActPanels {

    /**
     * The values that fields offer to choose from.
     *
     * @param causes for which the rule pack in force lets a clock be paused
     * @param returned the reply that came back to the reader's department to be written anew
     * @param orders what the open supervision orders say
     */
    record Offered(
            List<Department> departments,
            List<PauseCause> causes,
            List<Division> townships,
            SubjectCatalogue subjects,
            @Nullable String returned,
            List<String> orders) {

        Offered with(@Nullable String reply, List<String> said) {
            return new Offered(departments, causes, townships, subjects, reply, said);
        }
    }

    /**
     * A form that was refused.
     *
     * @param errors texts by field
     */
    record Refused(Act act, ActForm form, Map<String, String> errors) {}

    private final Labels labels;
    private final Words words;

    @Autowired
    ActPanels(Labels labels, Texts texts) {
        this(labels, texts.in(Texts.CHINESE));
    }

    private ActPanels(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** The forms in a reader's language. */
    ActPanels in(Locale locale) {
        return new ActPanels(labels.in(locale), words.texts().in(locale));
    }

    List<Group> of(Actor actor, ServiceRequest request, List<Act> acts, Offered offered, @Nullable Refused refused) {
        List<Group> groups = new ArrayList<>();
        for (ActGroup group : ActGroup.values()) {
            List<ActPanel> panels = acts.stream()
                    .filter(act -> isOf(group, act))
                    .map(act -> panel(actor, act, request, offered, refused))
                    .toList();
            if (!panels.isEmpty()) {
                groups.add(new Group(group.code(), panels));
            }
        }
        return groups;
    }

    private static boolean isOf(ActGroup group, Act act) {
        Form form = ActFields.all().get(act);
        return form != null && form.group() == group;
    }

    private ActPanel panel(Actor actor, Act act, ServiceRequest request, Offered offered, @Nullable Refused refused) {
        Form form = Objects.requireNonNull(ActFields.all().get(act));
        Refused own = refused != null && refused.act() == act ? refused : null;
        List<FieldView> fields = form.shown().stream()
                .filter(field -> isNeeded(actor, act, field, request))
                .map(field -> field(act, field, request, offered, own))
                .toList();
        return new ActPanel(act, own != null, hint(act, request, offered), fields);
    }

    /** A field that could say nothing is left out. */
    private static boolean isNeeded(Actor actor, Act act, ActField field, ServiceRequest request) {
        return switch (field.name()) {
            case "cycle" -> request.cycles().size() > 1;
            case "coversOpenParts" -> request.parts().stream().anyMatch(part -> part.isOpen() && !part.isLead());
            case "overrideReason" -> actor.has(Role.SUPERVISOR);
            case "confirmsClaim" -> act == Act.PASS_REPLY && claimed(request) != null;
            case "evidence" -> act != Act.PASS_REPLY || claimed(request) != null;
            default -> true;
        };
    }

    private static @Nullable Proceeding claimed(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each ->
                        each.kind() == Proceeding.Kind.REPLY_REVIEW && each.isOpen() && each.claimedAt() != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String hint(Act act, ServiceRequest request, Offered offered) {
        Proceeding asked = request.proceedings().stream()
                .filter(each -> each.kind() == Proceeding.Kind.EXTENSION && each.isOpen())
                .findFirst()
                .orElse(null);
        WorkingTime amount = asked == null ? null : asked.amount();
        if (act == Act.ANSWER_ORDER && !offered.orders().isEmpty()) {
            return words.of("act-hint.answer-order", Map.of("orders", String.join("\n", offered.orders())));
        }
        if (act == Act.REPLY && offered.returned() != null) {
            return words.of("act-hint.reply.returned");
        }
        return act == Act.GRANT_EXTENSION && amount != null
                ? words.of(
                        "act-hint.grant-extension",
                        Map.of("amount", words.of("amount." + amount.unit().code(), Map.of("n", amount.amount()))))
                : null;
    }

    private FieldView field(
            Act act, ActField field, ServiceRequest request, Offered offered, @Nullable Refused refused) {
        return new FieldView(
                act.code() + "-" + field.name(),
                field.name(),
                field.kind(),
                label(act, field),
                field.longest(),
                field.required(),
                choices(act, field, request, offered),
                refused == null
                        ? atFirst(act, field, request, offered)
                        : refused.form().typed(field.name()),
                refused == null ? null : refused.errors().get(field.name()));
    }

    /** The labels of an act's fields by their names. */
    Map<String, String> labels(Act act) {
        Form form = ActFields.all().get(act);
        return form == null
                ? Map.of()
                : form.shown().stream().collect(Collectors.toMap(ActField::name, field -> label(act, field)));
    }

    private String label(Act act, ActField field) {
        String own = "act-field." + act.code() + "." + field.name();
        String text = words.of(own);
        return text.equals(own) ? words.of("act-field." + field.name()) : text;
    }

    private List<Labels.Choice> choices(Act act, ActField field, ServiceRequest request, Offered offered) {
        return switch (field.name()) {
            case "department", "lead", "supporting" ->
                offered.departments().stream()
                        .filter(department -> !department.retired())
                        .map(department -> new Labels.Choice(department.key().code(), department.name()))
                        .toList();
            case "cycle" ->
                request.cycles().stream()
                        .map(cycle -> new Labels.Choice(String.valueOf(cycle.number()), round(request, cycle)))
                        .toList();
            case "level" ->
                Stream.of("1", "2", "3")
                        .map(level -> new Labels.Choice(level, words.of("level." + act.code() + "." + level)))
                        .toList();
            case "unit" ->
                Arrays.stream(new WorkingTime.Unit[] {WorkingTime.Unit.WORKING_DAY, WorkingTime.Unit.CALENDAR_DAY})
                        .map(unit -> new Labels.Choice(unit.code(), words.of("unit." + unit.code())))
                        .toList();
            case "subjectCode" ->
                offered.subjects().worded().stream()
                        .map(worded -> new Labels.Choice(worded, worded))
                        .toList();
            case "cause" ->
                offered.causes().stream()
                        .map(cause -> new Labels.Choice(cause.code(), cause.name()))
                        .toList();
            case "townshipCode" ->
                offered.townships().stream()
                        .map(township -> new Labels.Choice(township.code(), township.name()))
                        .toList();
            case "agreed", "upheld" ->
                List.of(
                        new Labels.Choice("true", words.of("act-choice." + act.code() + ".true")),
                        new Labels.Choice("false", words.of("act-choice." + act.code() + ".false")));
            default -> coded(field.type());
        };
    }

    /** Every value of a type that has codes, by the texts of its name. */
    private List<Labels.Choice> coded(Class<?> type) {
        return Coded.class.isAssignableFrom(type) && type.isEnum()
                ? labels.choices(
                        PropertyNamingStrategies.KebabCaseStrategy.INSTANCE.translate(type.getSimpleName()),
                        (Coded[]) type.getEnumConstants())
                : List.of();
    }

    private String round(ServiceRequest request, HandlingCycle cycle) {
        Verdict verdict = request.verdictOf(cycle);
        String open = request.isNeverJudged(cycle) ? "request.never-judged" : "request.round.open";
        return words.of(
                "request.round",
                Map.of(
                        "n",
                        cycle.number(),
                        "kind",
                        labels.of("cycle-kind", cycle.kind()),
                        "verdict",
                        verdict == null ? words.of(open) : labels.of("verdict", verdict)));
    }

    /** The texts of a refused form whose act cannot be done any more, so that nobody loses what they wrote. */
    @Nullable
    KeptWords kept(List<Act> acts, @Nullable Refused refused) {
        if (refused == null || acts.contains(refused.act())) {
            return null;
        }
        Act act = refused.act();
        Form form = ActFields.all().get(act);
        List<ActField> fields = form == null ? List.of() : form.shown();
        List<KeptWords.Kept> kept = fields.stream()
                .filter(field -> field.kind() == Shown.As.AREA || field.kind() == Shown.As.LINE)
                .flatMap(field -> refused.form().typed(field.name()).stream()
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> new KeptWords.Kept(act.code() + "-" + field.name(), label(act, field), typed)))
                .toList();
        return kept.isEmpty() ? null : new KeptWords(act, kept);
    }

    private static List<String> atFirst(Act act, ActField field, ServiceRequest request, Offered offered) {
        if (act == Act.REPLY && field.name().equals("text") && offered.returned() != null) {
            return List.of(offered.returned());
        }
        if (act != Act.CORRECT) {
            return field.name().equals("unit") ? List.of(WorkingTime.Unit.WORKING_DAY.code()) : List.of();
        }
        String subject = request.matter().subjectCode();
        String value =
                switch (field.name()) {
                    case "nature" -> request.matter().nature().code();
                    case "urgency" -> request.matter().urgency().code();
                    case "subjectCode" ->
                        subject == null ? null : offered.subjects().worded(subject);
                    case "townshipCode" -> request.matter().townshipCode();
                    default -> null;
                };
        return value == null ? List.of() : List.of(value);
    }
}
