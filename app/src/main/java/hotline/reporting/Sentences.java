package hotline.reporting;

import hotline.shared.Texts;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.statistics.Percentage.Rounding;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words the year's figures so that none stands without its definition. */
@Component
class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日H时m分");

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    String write(
            int year,
            OffsetDateTime asOf,
            long accepted,
            RateFigure headline,
            RateFigure received,
            long notYetDue,
            long standingStill,
            long unrated) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("year", year);
        facts.put("span", asOf.getYear() > year ? text("span.whole", facts) : text("span.so-far", facts));
        facts.put("cutOff", words(asOf));
        facts.put("accepted", accepted);
        facts.put("due", headline.denominator());
        facts.put("onTime", headline.numerator());
        facts.put("rate", headline.value());
        facts.put("receivedRate", received.value());
        facts.put("receivedNumerator", received.numerator());
        facts.put("receivedDenominator", received.denominator());
        facts.put("notYetDue", notYetDue);
        facts.put("standingStill", standingStill);
        facts.put("unrated", unrated);
        if (accepted == 0 && headline.denominator() == 0) {
            return text("nothing", facts);
        }
        return text(headline.value() == null ? "nothing-due" : "due", facts)
                + (headline.rounding() == Rounding.KEPT_BELOW_WHOLE ? text("below-whole", facts) : "")
                + (received.value() == null ? "" : text("received", facts))
                + (standingStill == 0 ? "" : text("standing-still", facts))
                + (unrated == 0 ? "" : text("unrated", facts))
                + text("end", facts);
    }

    private String text(String key, Map<String, Object> facts) {
        return texts.text("reporting.business-environment." + key, facts, Texts.CHINESE);
    }

    /** A midnight is the end of the day before it. */
    private static String words(OffsetDateTime asOf) {
        boolean isMidnight = asOf.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isMidnight ? DAY.format(asOf.minusDays(1)) : MINUTE.format(asOf);
    }
}
