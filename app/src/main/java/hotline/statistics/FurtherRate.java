package hotline.statistics;

import hotline.shared.Coded;

/** What stands beside the on-time rates about rounds after the first. */
public enum FurtherRate implements Coded {
    /** 重办按期办结率: of the redone and reopened rounds that fell due in the window. */
    REDO("redo-on-time", "redo-due"),
    /** 一次办结率: of the requests completed in the window, those for which no redo was ordered by the cut-off. */
    ONCE("completed-once", "completed");

    private final String numerator;
    private final String denominator;

    FurtherRate(String numerator, String denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The part that is its numerator. */
    String numerator() {
        return numerator;
    }

    /** The part that is its denominator. */
    String denominator() {
        return denominator;
    }

    /** By which deadlines it differs. */
    Basis[] bases() {
        return this == REDO ? Basis.values() : new Basis[] {Basis.CURRENT};
    }
}
