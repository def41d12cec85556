package hotline.reporting;

import hotline.statistics.FigureAnswer.Definition;
import hotline.statistics.FigureAnswer.Meaning;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.Wording;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The hotline's part of a year's business-environment section, with the figures it is written from.
 *
 * @param asOf the cut-off; the year's end unless that is still to come
 * @param sentence for the report
 * @param accepted 受理
 * @param headline the rate in the sentence, by the deadlines of the year
 * @param received the rate that the sentence gives beside it
 * @param carriedInUndue received before the year and not due before it, unless completed before to be due after
 * @param notYetDue open at the cut-off and not due by then
 * @param standingStill paused or under review at the cut-off
 * @param completedEarly completed by the cut-off and not due by then
 * @param unrated accepted, but without deadline, with impossible times or with a verdict that was only declared
 * @param balance all of these with what fell due: the first two are the sum of the others
 * @param dueAgain of what fell due, what had fallen due before the year and was moved into it
 * @param definitions what the rates mean
 * @param scopes what the scopes of the rates mean
 * @param requests for each number of the sentence, the list behind it
 */
record BusinessEnvironmentReport(
        int year,
        String division,
        String divisionName,
        OffsetDateTime asOf,
        String sentence,
        long accepted,
        RateFigure headline,
        RateFigure received,
        long carriedInUndue,
        long notYetDue,
        long standingStill,
        long completedEarly,
        long unrated,
        Map<String, Long> balance,
        long dueAgain,
        List<Definition> definitions,
        Map<String, Meaning> scopes,
        Wording rounding,
        Map<String, Long> waterfall,
        Map<String, Long> ledger,
        Map<String, String> requests) {}
