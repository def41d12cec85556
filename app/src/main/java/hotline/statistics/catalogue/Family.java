package hotline.statistics.catalogue;

import hotline.shared.Coded;

/** A block of numbers that are shown together, in the order of the answer. */
public enum Family implements Coded {
    /** Numerators and denominators of the on-time rates. */
    RATES(true),
    /** The accepted requests by where they stood; their sum is accepted. */
    BUCKETS(true),
    /** Lies in one of the buckets, too. */
    OF_WHICH(true),
    /** The old system's flags, of requests that came with a verdict alone. */
    DECLARED(true),
    /** Requests with impossible times, by kind. */
    IMPOSSIBLE(true),
    /** From registered to accepted, and where the others went. */
    WATERFALL(false),
    /** Carried in, came, went and is carried out. */
    LEDGER(false),
    /** The sentence that adds up: its first two are the sum of the others. */
    BALANCE(false),
    /** Requests whose first cycle is open, by status. */
    OPEN(false),
    /** Calls, findings and later cycles, which are in no sum of the rates. */
    BESIDE(false),
    /** Counted for remarks and gauges. */
    FURTHER(false),
    /** Clocks, by where they stood. */
    CLOCKS(true),
    /** First dispatches, by what became of them. */
    DISPATCHES(true);

    private final boolean everywhere;

    Family(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** Tells whether its numbers are given for every scope and deadline, or only for the whole by the current deadline. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
