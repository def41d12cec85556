package hotline.deadline.pack;

import hotline.deadline.pack.RulePackDocument.ConditionEntry;
import hotline.deadline.pack.RulePackDocument.ExtensionEntry;
import hotline.deadline.pack.RulePackDocument.LimitEntry;
import hotline.deadline.pack.RulePackDocument.PauseEntry;
import hotline.deadline.pack.RulePackDocument.RuleEntry;
import hotline.deadline.pack.RulePackDocument.TermEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a draft's editor, with everything as it was typed. The last row of each list is one to fill in; left
 * blank, it is none.
 *
 * @param version of the draft that was seen
 */
record RulePackForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String basis,
        @Nullable List<RuleRow> rules,
        @Nullable List<ExtensionRow> extensions,
        @Nullable List<CauseRow> pauseCauses) {

    /**
     * A rule.
     *
     * @param unit blank where there is to be no deadline
     * @param removed whether the row is to be left out
     */
    public record RuleRow(
            @Nullable String step,
            @Nullable String nature,
            @Nullable String urgency,
            @Nullable String subjectPrefix,
            @Nullable String enterprise,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String countsFrom,
            @Nullable String roundTheClock,
            @Nullable String endOfDay,
            @Nullable String outOfHours,
            @Nullable String basis,
            @Nullable String ownDefault,
            @Nullable String removed) {

        static final RuleRow BLANK = new RuleRow(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "next-working-day",
                null,
                "midnight",
                "next-working-day-is-day-one",
                null,
                null,
                null);

        static RuleRow of(RuleEntry rule) {
            LimitEntry limit = rule.limit();
            if (limit == null) {
                return row(rule, null, null, BLANK.countsFrom, null, BLANK.endOfDay, BLANK.outOfHours);
            }
            TermEntry time = limit.time();
            return row(
                    rule,
                    plain(time == null ? null : time.amount()),
                    time == null ? null : time.unit(),
                    limit.countsFrom(),
                    text(limit.roundTheClock()),
                    limit.endOfDay(),
                    limit.outOfHours());
        }

        private static RuleRow row(
                RuleEntry rule,
                @Nullable String amount,
                @Nullable String unit,
                @Nullable String countsFrom,
                @Nullable String roundTheClock,
                @Nullable String endOfDay,
                @Nullable String outOfHours) {
            ConditionEntry when = rule.when();
            return new RuleRow(
                    rule.step(),
                    when.nature(),
                    when.urgency(),
                    when.subjectPrefix(),
                    text(when.enterprise()),
                    amount,
                    unit,
                    countsFrom,
                    roundTheClock,
                    endOfDay,
                    outOfHours,
                    rule.basis(),
                    text(rule.ownDefault()),
                    null);
        }

        boolean isKept() {
            return !isTrue(removed) && Stream.of(step, amount, unit, basis).anyMatch(RulePackForm::isTyped);
        }

        RuleEntry entry() {
            LimitEntry limit = isTyped(unit) || isTyped(amount)
                    ? new LimitEntry(
                            new TermEntry(number(amount), orNull(unit)),
                            orNull(countsFrom),
                            isTrue(roundTheClock),
                            orNull(endOfDay),
                            orNull(outOfHours))
                    : null;
            return new RuleEntry(
                    orNull(step),
                    condition(nature, urgency, subjectPrefix, enterprise),
                    limit,
                    orNull(basis),
                    isTrue(ownDefault));
        }
    }

    /** How deadlines may be extended. */
    public record ExtensionRow(
            @Nullable String nature,
            @Nullable String urgency,
            @Nullable String subjectPrefix,
            @Nullable String enterprise,
            @Nullable String times,
            @Nullable String eachAmount,
            @Nullable String eachUnit,
            @Nullable String inAllAmount,
            @Nullable String inAllUnit,
            @Nullable String basis,
            @Nullable String ownDefault,
            @Nullable String removed) {

        static final ExtensionRow BLANK =
                new ExtensionRow(null, null, null, null, null, null, null, null, null, null, null, null);

        static ExtensionRow of(ExtensionEntry extension) {
            ConditionEntry when = extension.when();
            TermEntry each = extension.each();
            TermEntry inAll = extension.inAll();
            return new ExtensionRow(
                    when.nature(),
                    when.urgency(),
                    when.subjectPrefix(),
                    text(when.enterprise()),
                    plain(extension.times()),
                    each == null ? null : plain(each.amount()),
                    each == null ? null : each.unit(),
                    inAll == null ? null : plain(inAll.amount()),
                    inAll == null ? null : inAll.unit(),
                    extension.basis(),
                    text(extension.ownDefault()),
                    null);
        }

        boolean isKept() {
            return !isTrue(removed) && Stream.of(times, eachAmount, basis).anyMatch(RulePackForm::isTyped);
        }

        ExtensionEntry entry() {
            boolean hasSum = isTyped(inAllAmount) || isTyped(inAllUnit);
            return new ExtensionEntry(
                    condition(nature, urgency, subjectPrefix, enterprise),
                    number(times),
                    new TermEntry(number(eachAmount), orNull(eachUnit)),
                    hasSum ? new TermEntry(number(inAllAmount), orNull(inAllUnit)) : null,
                    orNull(basis),
                    isTrue(ownDefault));
        }
    }

    /** For what a clock may be paused. */
    public record CauseRow(
            @Nullable String code, @Nullable String name, @Nullable String basis, @Nullable String removed) {

        static final CauseRow BLANK = new CauseRow(null, null, null, null);

        boolean isKept() {
            return !isTrue(removed) && Stream.of(code, name, basis).anyMatch(RulePackForm::isTyped);
        }

        PauseEntry entry() {
            return new PauseEntry(orNull(code), orNull(name), orNull(basis));
        }
    }

    static RulePackForm of(int version, RulePackDocument document) {
        return new RulePackForm(
                Integer.toString(version),
                document.name(),
                document.basis(),
                document.rules().stream()
                        .filter(Objects::nonNull)
                        .map(RuleRow::of)
                        .toList(),
                document.extensions().stream()
                        .filter(Objects::nonNull)
                        .map(ExtensionRow::of)
                        .toList(),
                document.pauseCauses().stream()
                        .filter(Objects::nonNull)
                        .map(cause -> new CauseRow(cause.code(), cause.name(), cause.basis(), null))
                        .toList());
    }

    /** Tells whether the fields of the document were sent at all; a page without them leaves the draft as it is. */
    boolean isSent() {
        return Stream.of(name, basis, rules, extensions, pauseCauses).anyMatch(Objects::nonNull);
    }

    /** The same words, typed by somebody who has been shown a version by now. */
    RulePackForm seen(int newer) {
        return new RulePackForm(Integer.toString(newer), name, basis, rules, extensions, pauseCauses);
    }

    /** Without the rows that are blank or to be left out: their places are those of the document's. */
    RulePackForm kept() {
        return new RulePackForm(
                version,
                name,
                basis,
                rules == null ? null : rows(rules).filter(RuleRow::isKept).toList(),
                extensions == null
                        ? null
                        : rows(extensions).filter(ExtensionRow::isKept).toList(),
                pauseCauses == null
                        ? null
                        : rows(pauseCauses).filter(CauseRow::isKept).toList());
    }

    /** With a row to fill in at the end of each list. */
    RulePackForm withBlankRows() {
        return new RulePackForm(
                version,
                name,
                basis,
                and(rules, RuleRow.BLANK),
                and(extensions, ExtensionRow.BLANK),
                and(pauseCauses, CauseRow.BLANK));
    }

    public RulePackDocument document() {
        return new RulePackDocument(
                orNull(name),
                orNull(basis),
                rows(rules).<@Nullable RuleEntry>map(RuleRow::entry).toList(),
                rows(extensions)
                        .<@Nullable ExtensionEntry>map(ExtensionRow::entry)
                        .toList(),
                rows(pauseCauses).<@Nullable PauseEntry>map(CauseRow::entry).toList());
    }

    private static <T> Stream<T> rows(@Nullable List<T> rows) {
        return rows == null ? Stream.of() : rows.stream().filter(Objects::nonNull);
    }

    private static <T> List<T> and(@Nullable List<T> rows, T blank) {
        List<T> more = new ArrayList<>(rows(rows).toList());
        more.add(blank);
        return more;
    }

    private static ConditionEntry condition(
            @Nullable String nature,
            @Nullable String urgency,
            @Nullable String subjectPrefix,
            @Nullable String enterprise) {
        return new ConditionEntry(
                orNull(nature),
                orNull(urgency),
                orNull(subjectPrefix),
                isTyped(enterprise) ? Boolean.valueOf(isTrue(enterprise)) : null);
    }

    /** Reads a number; a text that is none becomes a number that is refused at its field. */
    private static @Nullable BigDecimal number(@Nullable String typed) {
        String text = orNull(typed);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }

    private static boolean isTrue(@Nullable String typed) {
        return "true".equals(typed);
    }

    private static boolean isTyped(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        // browsers end lines with two characters, of which nobody typed the first
        return isTyped(typed)
                ? Objects.requireNonNull(typed).replace("\r\n", "\n").strip()
                : null;
    }
}
