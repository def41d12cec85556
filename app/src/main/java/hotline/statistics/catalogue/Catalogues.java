package hotline.statistics.catalogue;

import static hotline.statistics.catalogue.CatalogueRow.number;
import static hotline.statistics.catalogue.CatalogueRow.part;
import static hotline.statistics.catalogue.CatalogueRow.within;
import static hotline.statistics.catalogue.Family.BALANCE;
import static hotline.statistics.catalogue.Family.BESIDE;
import static hotline.statistics.catalogue.Family.BUCKETS;
import static hotline.statistics.catalogue.Family.CLOCKS;
import static hotline.statistics.catalogue.Family.DECLARED;
import static hotline.statistics.catalogue.Family.DISPATCHES;
import static hotline.statistics.catalogue.Family.FURTHER;
import static hotline.statistics.catalogue.Family.IMPOSSIBLE;
import static hotline.statistics.catalogue.Family.LEDGER;
import static hotline.statistics.catalogue.Family.OF_WHICH;
import static hotline.statistics.catalogue.Family.OPEN;
import static hotline.statistics.catalogue.Family.RATES;
import static hotline.statistics.catalogue.Family.WATERFALL;

import hotline.request.RequestStatus;
import hotline.request.TimeAnomaly;
import java.util.List;
import java.util.stream.Stream;

/** All numbers, a row each. A row has its line in the source's SQL and its texts in the message bundles. */
final class Catalogues {

    private static final List<CatalogueRow> RATE_ROWS = List.of(
            number("fell-due-denominator", RATES),
            part("fell-due-numerator", RATES, "fell-due-denominator"),
            part("fell-due-late", RATES, "fell-due-denominator"),
            part("fell-due-open-overdue", RATES, "fell-due-denominator"),
            number("settled-denominator", RATES),
            part("settled-numerator", RATES, "settled-denominator"),
            part("settled-late", RATES, "settled-denominator"),
            part("settled-open-overdue", RATES, "settled-denominator"),
            number("closed-denominator", RATES),
            part("closed-numerator", RATES, "closed-denominator"),
            part("closed-late", RATES, "closed-denominator"),
            part("closed-open-overdue", RATES, "closed-denominator"),
            number("received-denominator", RATES),
            within("received-numerator", RATES, "received-denominator"),
            within("received-late", RATES, "received-denominator"),
            within("received-open-overdue", RATES, "received-denominator"),
            number("not-overdue-denominator", RATES),
            part("not-overdue-numerator", RATES, "not-overdue-denominator"),
            part("not-overdue-late", RATES, "not-overdue-denominator"),
            part("not-overdue-open-overdue", RATES, "not-overdue-denominator"));

    private static final List<CatalogueRow> ACCEPTED_ROWS = List.of(
            part("on-time", BUCKETS, "accepted"),
            part("late", BUCKETS, "accepted"),
            part("open-overdue", BUCKETS, "accepted"),
            part("open-in-time", BUCKETS, "accepted"),
            part("paused", BUCKETS, "accepted"),
            part("without-deadline", BUCKETS, "accepted"),
            part("impossible-times", BUCKETS, "accepted"),
            part("declared", BUCKETS, "accepted"),
            within("extension-pending", OF_WHICH, "open-overdue"),
            within("reply-under-review", OF_WHICH, "open-in-time"),
            part("declared-on-time", DECLARED, "declared"),
            part("declared-late", DECLARED, "declared"),
            part("declared-unknown", DECLARED, "declared"));

    private static final List<CatalogueRow> WATERFALL_ROWS = List.of(
            number("registered", WATERFALL),
            part("accepted", WATERFALL, "registered"),
            part("direct", WATERFALL, "accepted"),
            part("dispatched", WATERFALL, "accepted"),
            part("waiting", WATERFALL, "accepted"),
            part("declined", WATERFALL, "registered"),
            part("transferred", WATERFALL, "registered"),
            part("transferred-in-time", WATERFALL, "transferred"),
            part("transferred-late", WATERFALL, "transferred"),
            part("merged", WATERFALL, "registered"),
            part("withdrawn", WATERFALL, "registered"),
            part("voided", WATERFALL, "registered"));

    private static final String[] BROUGHT = {"carried-in", "accepted", "leaving-later"};

    private static final List<CatalogueRow> LEDGER_ROWS = List.of(
            number("carried-in", LEDGER),
            number("accepted", LEDGER),
            number("leaving-later", LEDGER),
            part("completed", LEDGER, BROUGHT),
            part("impossible-times", LEDGER, BROUGHT),
            part("declared", LEDGER, BROUGHT),
            part("carried-in-declined", LEDGER, BROUGHT),
            part("carried-in-transferred", LEDGER, BROUGHT),
            part("carried-in-merged", LEDGER, BROUGHT),
            part("left-withdrawn", LEDGER, BROUGHT),
            part("carried-in-voided", LEDGER, BROUGHT),
            part("carried-out", LEDGER, BROUGHT));

    private static final String[] TO_BE_DONE = {"accepted", "carried-in-undue"};

    private static final List<CatalogueRow> BALANCE_ROWS = List.of(
            number("accepted", BALANCE),
            number("carried-in-undue", BALANCE),
            part("due", BALANCE, TO_BE_DONE),
            part("not-yet-due", BALANCE, TO_BE_DONE),
            part("standing-still", BALANCE, TO_BE_DONE),
            part("completed-early", BALANCE, TO_BE_DONE),
            part("unrated", BALANCE, TO_BE_DONE));

    private static final List<CatalogueRow> BESIDE_ROWS = List.of(
            within("repeat-calls", BESIDE, "calls"),
            number("calls", BESIDE),
            within("unreasonable", BESIDE, "accepted"),
            within("adjudicated", BESIDE, "accepted"),
            within("due-again", BESIDE, "due"),
            number("lifted", BESIDE),
            part("lifted-by-correct", BESIDE, "lifted"),
            part("lifted-by-recompute", BESIDE, "lifted"),
            part("lifted-by-adjudicate", BESIDE, "lifted"),
            part("redo-on-time", BESIDE, "redo-due"),
            part("redo-late", BESIDE, "redo-due"),
            part("redo-open-overdue", BESIDE, "redo-due"),
            number("redo-due", BESIDE),
            within("completed-once", BESIDE, "completed"),
            number("imported", FURTHER),
            within("overdue", FURTHER, "open"));

    static final Catalogue ON_TIME = new Catalogue(
            Stream.of(
                            RATE_ROWS.stream(),
                            ACCEPTED_ROWS.stream(),
                            Stream.of(TimeAnomaly.values())
                                    .map(kind -> part("impossible-" + kind.code(), IMPOSSIBLE, "impossible-times")),
                            WATERFALL_ROWS.stream(),
                            LEDGER_ROWS.stream(),
                            BALANCE_ROWS.stream(),
                            Stream.of(number("open", OPEN)),
                            RequestStatus.OPEN.stream().map(status -> part("open-" + status.code(), OPEN, "open")),
                            BESIDE_ROWS.stream())
                    .flatMap(rows -> rows)
                    .toList(),
            exact("calls", "registered", "repeat-calls"),
            exact("unrated", "without-deadline", "impossible-times", "declared"),
            exact(
                    "received-denominator",
                    "received-numerator",
                    "received-late",
                    "received-open-overdue",
                    "open-in-time",
                    "paused"));

    static final Catalogue CLOCK_STEPS = new Catalogue(
            List.of(
                    number("all", CLOCKS),
                    within("denominator", CLOCKS, "all"),
                    part("on-time", CLOCKS, "all"),
                    part("late", CLOCKS, "all"),
                    part("open-overdue", CLOCKS, "all"),
                    part("open-in-time", CLOCKS, "all"),
                    part("stopped", CLOCKS, "all"),
                    part("dropped", CLOCKS, "all"),
                    part("without-limit", CLOCKS, "all"),
                    part("impossible-times", CLOCKS, "all")),
            exact("denominator", "on-time", "late", "open-overdue"));

    static final Catalogue FIRST_DISPATCHES = new Catalogue(List.of(
            number("all", DISPATCHES),
            part("accurate", DISPATCHES, "all"),
            part("sent-back", DISPATCHES, "all"),
            part("reassigned", DISPATCHES, "all"),
            within("send-back-pending", OF_WHICH, "accurate")));

    private Catalogues() {}

    private static Sum exact(String whole, String... parts) {
        return new Sum(List.of(whole), List.of(parts), true);
    }
}
