package hotline.deadline.pack;

import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import hotline.deadline.MatterCodes;
import hotline.deadline.Step;
import hotline.deadline.pack.RulePackDocument.ConditionEntry;
import hotline.deadline.pack.RulePackDocument.ExtensionEntry;
import hotline.deadline.pack.RulePackDocument.LimitEntry;
import hotline.deadline.pack.RulePackDocument.PauseEntry;
import hotline.deadline.pack.RulePackDocument.RuleEntry;
import hotline.deadline.pack.RulePackDocument.TermEntry;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.shared.Coded;
import hotline.shared.check.PlainText;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of every field of a document what is wrong with it, so that what passes can be counted by. */
final class RulePackCheck {

    private static final int MOST_RULES = 200;
    private static final int MOST_EXTENSIONS = 100;
    private static final int MOST_CAUSES = 50;
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASIS = 500;
    private static final int MOST_EXTENSIONS_OF_ONE = 20;
    private static final Pattern CAUSE_CODE = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private static final List<String> STEPS = codes(Step.values());
    private static final List<String> UNITS = codes(Unit.values());
    private static final List<String> EXTENSION_UNITS = List.of(Unit.WORKING_DAY.code(), Unit.CALENDAR_DAY.code());

    /** Longer than any regulation; they bound how long counting can take. */
    private static final Map<String, Integer> LONGEST = Map.of(
            Unit.MINUTE.code(), 100_000,
            Unit.WORKING_HOUR.code(), 3_000,
            Unit.WORKING_DAY.code(), 400,
            Unit.CALENDAR_DAY.code(), 800);

    private static final int LONGEST_OF_NO_UNIT = 800;

    private final MatterCodes codes;
    private final SubjectCatalogue subjects;
    private final Findings findings = new Findings();

    private RulePackCheck(MatterCodes codes, SubjectCatalogue subjects) {
        this.codes = codes;
        this.subjects = subjects;
    }

    /** Finds the errors of a document; one without errors can be counted by. */
    static List<FieldError> errors(RulePackDocument document, MatterCodes codes, SubjectCatalogue subjects) {
        RulePackCheck check = new RulePackCheck(codes, subjects);
        check.document(document);
        return check.findings.errors();
    }

    private void document(RulePackDocument document) {
        findings.text("name", document.name(), LONGEST_NAME);
        findings.text("basis", document.basis(), LONGEST_BASIS);
        if (isOfSize("rules", document.rules(), MOST_RULES)) {
            rules(document.rules());
        }
        if (isOfSize("extensions", document.extensions(), MOST_EXTENSIONS)) {
            extensions(document.extensions());
        }
        if (isOfSize("pauseCauses", document.pauseCauses(), MOST_CAUSES)) {
            causes(document.pauseCauses());
        }
    }

    private boolean isOfSize(String field, List<?> list, int most) {
        if (list.size() > most) {
            findings.add(field, "Size", Map.of("min", 0, "max", most));
            return false;
        }
        return true;
    }

    private void rules(List<@Nullable RuleEntry> rules) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < rules.size(); row++) {
            RuleEntry rule = rules.get(row);
            String field = "rules[" + row + "]";
            findings.required(field, rule);
            if (rule != null) {
                rule(field, rule);
                requireNew(field + ".step", rule.step() + " " + rule.when(), seen);
            }
        }
    }

    private void rule(String field, RuleEntry rule) {
        findings.code(field + ".step", rule.step(), STEPS);
        condition(field + ".when", rule.when());
        findings.text(field + ".basis", rule.basis(), LONGEST_BASIS);
        findings.required(field + ".ownDefault", rule.ownDefault());
        if (rule.limit() != null) {
            limit(field + ".limit", rule.limit());
        }
    }

    private void condition(String field, ConditionEntry when) {
        if (when.nature() != null) {
            findings.code(field + ".nature", when.nature(), codes.natures());
        }
        if (when.urgency() != null) {
            findings.code(field + ".urgency", when.urgency(), codes.urgencies());
        }
        String prefix = when.subjectPrefix();
        if (prefix != null && !isPrefix(prefix)) {
            findings.add(field + ".subjectPrefix", "rule-pack.subject");
        }
    }

    private boolean isPrefix(String prefix) {
        List<Subject> all = subjects.all();
        boolean isCode = !prefix.isBlank() && prefix.length() <= LONGEST_CODE && PlainText.Check.isPlain(prefix, false);
        return isCode && (all.isEmpty() || all.stream().map(Subject::code).anyMatch(code -> code.startsWith(prefix)));
    }

    private void limit(String field, LimitEntry limit) {
        term(field + ".time", limit.time(), UNITS);
        findings.code(field + ".countsFrom", limit.countsFrom(), codes(CountsFrom.values()));
        findings.code(field + ".endOfDay", limit.endOfDay(), codes(EndOfDay.values()));
        findings.code(field + ".outOfHours", limit.outOfHours(), codes(OutOfHours.values()));
        findings.required(field + ".roundTheClock", limit.roundTheClock());
        if (Boolean.TRUE.equals(limit.roundTheClock())) {
            roundTheClock(field, limit);
        }
    }

    private void roundTheClock(String field, LimitEntry limit) {
        String unit = limit.time() == null ? null : limit.time().unit();
        boolean isWorkingTime =
                Unit.WORKING_DAY.code().equals(unit) || Unit.WORKING_HOUR.code().equals(unit);
        if (isWorkingTime) {
            findings.add(field + ".roundTheClock", "rule-pack.round-the-clock-unit");
        }
        if (EndOfDay.OFFICE_HOURS.code().equals(limit.endOfDay())) {
            findings.add(field + ".endOfDay", "rule-pack.round-the-clock-end");
        }
    }

    private void term(String field, @Nullable TermEntry term, List<String> units) {
        findings.required(field, term);
        if (term != null) {
            findings.code(field + ".unit", term.unit(), units);
            findings.amount(field + ".amount", term.amount(), longest(term.unit()));
        }
    }

    private static int longest(@Nullable String unit) {
        Integer longest = unit == null ? null : LONGEST.get(unit);
        return longest == null ? LONGEST_OF_NO_UNIT : longest;
    }

    private void extensions(List<@Nullable ExtensionEntry> extensions) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < extensions.size(); row++) {
            ExtensionEntry extension = extensions.get(row);
            String field = "extensions[" + row + "]";
            findings.required(field, extension);
            if (extension != null) {
                extension(field, extension);
                requireNew(field + ".when", extension.when().toString(), seen);
            }
        }
    }

    private void extension(String field, ExtensionEntry extension) {
        condition(field + ".when", extension.when());
        findings.amount(field + ".times", extension.times(), MOST_EXTENSIONS_OF_ONE);
        term(field + ".each", extension.each(), EXTENSION_UNITS);
        findings.text(field + ".basis", extension.basis(), LONGEST_BASIS);
        findings.required(field + ".ownDefault", extension.ownDefault());
        if (extension.inAll() != null) {
            term(field + ".inAll", extension.inAll(), EXTENSION_UNITS);
            inAll(field + ".inAll", extension.each(), extension.inAll());
        }
    }

    private void inAll(String field, @Nullable TermEntry each, TermEntry inAll) {
        if (each == null || each.unit() == null || inAll.unit() == null) {
            return;
        }
        if (!each.unit().equals(inAll.unit())) {
            findings.add(field + ".unit", "rule-pack.one-unit");
        } else if (each.amount() != null
                && inAll.amount() != null
                && inAll.amount().compareTo(each.amount()) < 0) {
            findings.add(field + ".amount", "rule-pack.in-all-below-each");
        }
    }

    private void causes(List<@Nullable PauseEntry> causes) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < causes.size(); row++) {
            PauseEntry cause = causes.get(row);
            String field = "pauseCauses[" + row + "]";
            findings.required(field, cause);
            if (cause != null) {
                cause(field, cause);
                requireNew(field + ".code", String.valueOf(cause.code()), seen);
            }
        }
    }

    private void cause(String field, PauseEntry cause) {
        findings.required(field + ".code", cause.code());
        if (cause.code() != null && !CAUSE_CODE.matcher(cause.code()).matches()) {
            findings.add(field + ".code", "rule-pack.code");
        }
        findings.text(field + ".name", cause.name(), LONGEST_NAME);
        findings.text(field + ".basis", cause.basis(), LONGEST_BASIS);
    }

    private void requireNew(String field, String key, Set<String> seen) {
        if (!seen.add(key)) {
            findings.add(field, "rule-pack.twice");
        }
    }

    private static <E extends Enum<E> & Coded> List<String> codes(E[] values) {
        return Stream.of(values).map(Coded::code).toList();
    }
}
