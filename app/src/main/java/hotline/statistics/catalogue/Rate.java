package hotline.statistics.catalogue;

import hotline.shared.Coded;
import java.util.Arrays;
import java.util.List;

/** A share of two numbers of the catalogue. */
public enum Rate implements Coded {
    /** 到期口径, the headline: by the deadlines in the window, carried-in requests included. */
    FELL_DUE,
    /** 已办结＋逾期未结口径: of those received in the window. */
    SETTLED,
    /** 已办结口径: of those completed in the window. */
    CLOSED,
    /** 受理口径: of those received in the window, due or not. */
    RECEIVED,
    /** 未逾期口径: of those received in the window, what is neither late nor overdue. */
    NOT_OVERDUE,
    /** 重办按期办结率: of the redone and reopened cycles that fell due in the window. */
    REDO(FigureSource.ON_TIME, "redo-on-time", "redo-due"),
    /** 一次办结率: of the requests completed in the window, those for which no redo was ordered by the cut-off. */
    ONCE(FigureSource.ON_TIME, "completed-once", "completed"),
    /** 按期率 of a step's clocks. */
    KEPT(FigureSource.CLOCKS, "on-time", "denominator"),
    /** 首派准确率. */
    ACCURACY(FigureSource.FIRST_DISPATCHES, "accurate", "all");

    private final FigureSource source;
    private final String numerator;
    private final String denominator;
    private final boolean ofFirstCycle;

    /** An on-time rate of the first cycle, which has numbers of its own. */
    Rate() {
        this.source = FigureSource.ON_TIME;
        this.numerator = code() + "-numerator";
        this.denominator = code() + "-denominator";
        this.ofFirstCycle = true;
    }

    Rate(FigureSource source, String numerator, String denominator) {
        this.source = source;
        this.numerator = numerator;
        this.denominator = denominator;
        this.ofFirstCycle = false;
    }

    /** The rates of a source. */
    public static List<Rate> of(FigureSource source) {
        return Arrays.stream(values()).filter(rate -> rate.source == source).toList();
    }

    /** The on-time rates of the first cycle, the headline first. */
    public static List<Rate> ofFirstCycle() {
        return Arrays.stream(values()).filter(Rate::isOfFirstCycle).toList();
    }

    /** The code of its numerator. */
    public String numerator() {
        return numerator;
    }

    /** The code of its denominator. */
    public String denominator() {
        return denominator;
    }

    /** The codes of the numbers that keep it below the whole; empty where all outside the numerator do. */
    public List<String> flaws() {
        return ofFirstCycle ? List.of(code() + "-late", code() + "-open-overdue") : List.of();
    }

    /** Tells whether it is a rate of the first cycle. */
    public boolean isOfFirstCycle() {
        return ofFirstCycle;
    }

    /** Tells whether it is given in an aspect; whether a redo was ordered does not depend on a deadline. */
    public boolean isGivenIn(Aspect aspect) {
        return this != ONCE || aspect.basis() == Basis.CURRENT;
    }
}
