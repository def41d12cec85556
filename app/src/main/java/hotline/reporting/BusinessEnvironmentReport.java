package hotline.reporting;

import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.statistics.Wording;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * The hotline's part of a year's business-environment section, with the figures it is written from.
 *
 * @param asOf the cut-off; the year's end unless that is still to come
 * @param sentence for the report
 * @param accepted 受理
 * @param headline the rate in the sentence, by the deadlines of the year
 * @param received the rate that the sentence gives beside it
 * @param notYetDue received in the year, open at the cut-off and not due by then
 * @param standingStill received in the year and paused or under review at the cut-off
 * @param unrated accepted, but without deadline, with impossible times or with a verdict that was only declared
 * @param requests for each number of the sentence, the list behind it
 */
public record BusinessEnvironmentReport(
        int year,
        String division,
        String divisionName,
        OffsetDateTime asOf,
        String sentence,
        long accepted,
        RateFigure headline,
        RateFigure received,
        long notYetDue,
        long standingStill,
        long unrated,
        Wording rounding,
        Map<String, Long> waterfall,
        Map<String, Long> ledger,
        Map<String, String> requests) {}
