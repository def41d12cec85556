package hotline.deadline.pack;

import hotline.calendar.WorkingTime;
import hotline.deadline.Condition;
import hotline.deadline.ExtensionRule;
import hotline.deadline.Limit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import hotline.deadline.MatterCodes;
import hotline.deadline.Rule;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import hotline.deadline.pack.RulePackForm.ExtensionRow;
import hotline.deadline.pack.RulePackForm.RuleRow;
import hotline.shared.Coded;
import hotline.shared.Texts;
import hotline.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts rule packs and what can be chosen in them into words for pages; public for the templates. */
@Component("packWords")
class PackWords {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.?(.*)");

    /** Something to choose: its code and its name. */
    public record Choice(String code, String text) {}

    /** A rule or an extension in words. */
    public record Line(String what, String when, String limit, String basis, boolean ownDefault) {}

    private final Words words;
    private final MatterCodes codes;

    @Autowired
    PackWords(Texts texts, MatterCodes codes) {
        this(texts.in(Texts.CHINESE), codes);
    }

    private PackWords(Words words, MatterCodes codes) {
        this.words = words;
        this.codes = codes;
    }

    /** The words of a reader's language. */
    public PackWords in(Locale locale) {
        return new PackWords(words.texts().in(locale), codes);
    }

    /** All that the editor offers, by the name of its list. */
    Map<String, List<Choice>> choices() {
        return Map.of(
                "steps", choices("rule-pack.step", coded(Step.values())),
                "natures", choices("nature", codes.natures()),
                "urgencies", choices("urgency", codes.urgencies()),
                "enterprise", choices("rule-pack.enterprise", List.of("true", "false")),
                "units", choices("rule-pack.unit", coded(WorkingTime.Unit.values())),
                "days", choices("rule-pack.unit", List.of("working-day", "calendar-day")),
                "countsFrom", choices("rule-pack.counts-from", coded(CountsFrom.values())),
                "endOfDay", choices("rule-pack.end-of-day", coded(EndOfDay.values())),
                "outOfHours", choices("rule-pack.out-of-hours", coded(OutOfHours.values())));
    }

    /** The id of a field or row of the editor. */
    public String id(String field) {
        return field.replace("].", "-").replaceAll("[\\[.]", "-").replace("]", "");
    }

    /** The id of the editor's field that holds a field of the document. */
    public String idOf(String documentField) {
        return id(WrongFields.name(documentField));
    }

    /** Where a field of the document is, such as 第 3 条规则的数量. */
    public String place(String documentField) {
        String name = WrongFields.name(documentField);
        Matcher row = ROW.matcher(name);
        if (!row.matches()) {
            return words.of("rule-pack.field." + name);
        }
        int number = Integer.parseInt(row.group(2)) + 1;
        String field = row.group(3).isEmpty() ? "row" : row.group(3);
        return words.of("rule-pack.page.row." + row.group(1), Map.of("number", number))
                + words.of("rule-pack.field." + field);
    }

    /** Names in a few words each entry that a saved draft holds and a document does not. */
    public List<String> notIn(RulePackDocument typed, RulePackForm saved) {
        RulePackDocument document = saved.document();
        List<String> found = new ArrayList<>();
        if (!Objects.equals(document.name(), typed.name())) {
            found.add(place("name") + words.of("console.colon") + document.name());
        }
        if (!Objects.equals(document.basis(), typed.basis())) {
            found.add(place("basis") + words.of("console.colon") + document.basis());
        }
        rows(saved.rules(), row -> typed.rules().contains(row.entry()), this::summary, found);
        rows(saved.extensions(), row -> typed.extensions().contains(row.entry()), this::summary, found);
        rows(
                saved.pauseCauses(),
                row -> typed.pauseCauses().contains(row.entry()),
                (index, row) -> summary(index, row.name(), row.basis()),
                found);
        return found;
    }

    private static <T> void rows(
            @Nullable List<T> saved, Predicate<T> isTyped, BiFunction<Integer, T, String> summary, List<String> found) {
        List<T> rows = saved == null ? List.of() : saved;
        for (int index = 0; index < rows.size(); index++) {
            if (!isTyped.test(rows.get(index))) {
                found.add(summary.apply(index, rows.get(index)));
            }
        }
    }

    /** A rule of the editor in a few words. */
    public String summary(int index, RuleRow rule) {
        String term = rule.amount() == null
                ? words.of("rule-pack.page.no-limit")
                : rule.amount() + " " + text("rule-pack.unit.", rule.unit());
        return summary(
                index,
                text("rule-pack.step.", rule.step()),
                text("nature.", rule.nature()),
                text("urgency.", rule.urgency()),
                rule.subjectPrefix(),
                text("rule-pack.enterprise.", rule.enterprise()),
                term);
    }

    /** An extension of the editor in a few words. */
    public String summary(int index, ExtensionRow extension) {
        return summary(
                index,
                words.of("rule-pack.page.extension"),
                text("nature.", extension.nature()),
                text("urgency.", extension.urgency()),
                extension.subjectPrefix(),
                text("rule-pack.enterprise.", extension.enterprise()),
                extension.times() + " × " + extension.eachAmount() + " "
                        + text("rule-pack.unit.", extension.eachUnit()));
    }

    private static String summary(int index, @Nullable String... parts) {
        return (index + 1) + ". "
                + Stream.of(parts)
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    private String text(String kind, @Nullable String code) {
        return code == null || code.isBlank() ? "" : words.of(kind + code);
    }

    /** A pack's rules, step by step. */
    List<Line> rules(RulePack pack) {
        return Stream.of(Step.values())
                .flatMap(step -> pack.rules().stream().filter(rule -> rule.step() == step))
                .map(this::line)
                .toList();
    }

    List<Line> extensions(RulePack pack) {
        return pack.extensions().stream().map(this::line).toList();
    }

    private Line line(Rule rule) {
        return new Line(
                words.of("rule-pack.step." + rule.step().code()),
                when(rule.when()),
                limit(rule.limit()),
                rule.basis(),
                rule.ownDefault());
    }

    private Line line(ExtensionRule rule) {
        String sum = rule.inAll() == null ? "" : words.of("rule-pack.page.in-all", Map.of("term", term(rule.inAll())));
        String each = words.of("rule-pack.page.each", Map.of("times", rule.times(), "term", term(rule.each())));
        return new Line(
                words.of("rule-pack.page.extension"), when(rule.when()), each + sum, rule.basis(), rule.ownDefault());
    }

    private String when(Condition when) {
        List<String> parts = new ArrayList<>();
        add(parts, "nature.", when.nature());
        add(parts, "urgency.", when.urgency());
        if (when.subjectPrefix() != null) {
            parts.add(words.of("rule-pack.page.subject", Map.of("prefix", when.subjectPrefix())));
        }
        add(
                parts,
                "rule-pack.enterprise.",
                when.enterprise() == null ? null : when.enterprise().toString());
        return parts.isEmpty()
                ? words.of("rule-pack.page.any")
                : String.join(words.of("rule-pack.page.separator"), parts);
    }

    private void add(List<String> parts, String kind, @Nullable String code) {
        if (code != null) {
            parts.add(words.of(kind + code));
        }
    }

    private String limit(@Nullable Limit limit) {
        if (limit == null) {
            return words.of("rule-pack.page.no-limit");
        }
        List<String> parts = new ArrayList<>();
        parts.add(term(limit.time()));
        parts.add(words.of("rule-pack.counts-from." + limit.countsFrom().code()));
        if (limit.roundTheClock()) {
            parts.add(words.of("rule-pack.page.round-the-clock"));
        } else if (limit.countsFrom() != CountsFrom.MOMENT) {
            parts.add(words.of("rule-pack.end-of-day." + limit.endOfDay().code()));
        }
        return String.join(words.of("rule-pack.page.separator"), parts);
    }

    private String term(WorkingTime time) {
        return words.of("explanation.term." + time.unit().code(), Map.of("amount", time.amount()));
    }

    private List<Choice> choices(String kind, List<String> of) {
        return of.stream()
                .map(code -> new Choice(code, words.of(kind + "." + code)))
                .toList();
    }

    private static <E extends Enum<E> & Coded> List<String> coded(E[] values) {
        return Stream.of(values).map(Coded::code).toList();
    }
}
