package hotline.reporting;

import hotline.shared.Percentage.Rounding;
import hotline.shared.Texts;
import hotline.statistics.FigureAnswer.RateFigure;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words the year's figures so that none stands without its definition. */
@Component
class Sentences {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy年");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日H时m分");

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    String write(
            int year,
            OffsetDateTime asOf,
            Map<String, Long> balance,
            RateFigure headline,
            RateFigure received,
            long dueAgain) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("year", year);
        facts.put("span", asOf.getYear() > year ? text("span.whole", facts) : text("span.so-far", facts));
        facts.put("cutOff", words(year, asOf));
        facts.put("accepted", balance.get("accepted"));
        facts.put("carriedIn", balance.get("carried-in-undue"));
        facts.put("completedEarly", balance.get("completed-early"));
        facts.put("notYetDue", balance.get("not-yet-due"));
        facts.put("standingStill", balance.get("standing-still"));
        facts.put("unrated", balance.get("unrated"));
        facts.put("dueAgain", dueAgain);
        facts.put("due", headline.denominator());
        facts.put("onTime", headline.numerator());
        facts.put("rate", headline.value());
        facts.put("receivedRate", received.value());
        facts.put("receivedNumerator", received.numerator());
        facts.put("receivedDenominator", received.denominator());
        if (balance.values().stream().allMatch(count -> count == 0)) {
            return text("nothing", facts);
        }
        facts.put("others", text("others", facts));
        return text(headline.value() == null ? "nothing-due" : "due", facts)
                + (headline.rounding() == Rounding.KEPT_BELOW_WHOLE ? text("below-whole", facts) : "")
                + (dueAgain == 0 ? "" : text("due-again", facts))
                + (received.value() == null ? "" : text("received", facts))
                + (isNone(balance, "standing-still") ? "" : text("standing-still", facts))
                + (isNone(balance, "unrated") ? "" : text("unrated", facts))
                + text("end", facts);
    }

    private static boolean isNone(Map<String, Long> balance, String part) {
        return balance.getOrDefault(part, 0L) == 0;
    }

    private String text(String key, Map<String, Object> facts) {
        return texts.text("reporting.business-environment." + key, facts, Texts.CHINESE);
    }

    /** A midnight is the end of the day before it; another year than the report's is named. */
    private static String words(int year, OffsetDateTime asOf) {
        boolean isMidnight = asOf.toLocalTime().equals(LocalTime.MIDNIGHT);
        OffsetDateTime day = isMidnight ? asOf.minusDays(1) : asOf;
        return (day.getYear() == year ? "" : YEAR.format(day)) + (isMidnight ? DAY : MINUTE).format(day);
    }
}
