package hotline.deadline.pack;

import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The errors of the editor's form.
 *
 * @param texts by the fields' names, the first error of each
 * @param rows that hold a wrong field, such as {@code rules[3]}
 */
record WrongFields(Map<String, String> texts, Set<String> rows) {

    static final WrongFields NONE = new WrongFields(Map.of(), Set.of());

    /** Fields of the document that lie deeper than those of the form. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("when", "times"),
            Map.entry("limit.time.amount", "amount"),
            Map.entry("limit.time.unit", "unit"),
            Map.entry("each.amount", "eachAmount"),
            Map.entry("each.unit", "eachUnit"),
            Map.entry("inAll.amount", "inAllAmount"),
            Map.entry("inAll.unit", "inAllUnit"));

    private static final Pattern ROW = Pattern.compile("(\\w+\\[\\d+])\\.?(.*)");

    static WrongFields of(ProblemException refusal, Problems problems, Locale locale) {
        List<Problem.Field> fields = problems.describe(refusal, locale, "", "").fields();
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.putIfAbsent(name(field.field()), field.message()));
        return new WrongFields(
                texts,
                texts.keySet().stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(row -> row.group(1))
                        .collect(Collectors.toSet()));
    }

    /** The editor's name for a field of the document. */
    public static String name(String field) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return field;
        }
        String inRow = row.group(2);
        String lastPart = inRow.substring(inRow.lastIndexOf('.') + 1);
        return row.group(1) + "." + NAMES.getOrDefault(inRow, lastPart);
    }
}
