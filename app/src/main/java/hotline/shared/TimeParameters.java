package hotline.shared;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Reads days and instants from addresses, and refuses those that no request can have: Java counts to years that neither
 * the database nor a calendar holds.
 */
@Configuration(proxyBeanMethods = false)
public class TimeParameters implements WebFluxConfigurer {

    /** The years that are asked about. */
    public static final ValueRange YEARS = ValueRange.of(1_900, 2_999);

    /**
     * An ISO 8601 day.
     *
     * @throws IllegalArgumentException if it is none, or of no such year
     */
    public static LocalDate day(String text) {
        LocalDate day = parsed(text, LocalDate::parse);
        requireYear(day.getYear());
        return day;
    }

    /**
     * An ISO 8601 instant with offset.
     *
     * @throws IllegalArgumentException if it is none, or of no such year
     */
    public static OffsetDateTime instant(String text) {
        OffsetDateTime instant = parsed(text, OffsetDateTime::parse);
        requireYear(instant.getYear());
        return instant.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** A refusal that names the field of a body if nobody can mean the year. */
    public static void requireYear(Instant instant, String field) {
        if (instant.isBefore(startOf(YEARS.getMinimum())) || !instant.isBefore(startOf(YEARS.getMaximum() + 1))) {
            Map<String, Object> years = Map.of("from", YEARS.getMinimum(), "to", YEARS.getMaximum());
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(field, "no-such-year", years)));
        }
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, TimeParameters::day);
        registry.addConverter(String.class, OffsetDateTime.class, TimeParameters::instant);
        registry.addConverter(String.class, Instant.class, text -> instant(text).toInstant());
    }

    private static <T> T parsed(String text, Function<String, T> parser) {
        try {
            // an unescaped plus sign in an address arrives as a space
            return parser.apply(text.trim().replace(' ', '+'));
        } catch (DateTimeException garbled) {
            throw new IllegalArgumentException(garbled);
        }
    }

    private static Instant startOf(long year) {
        return OffsetDateTime.of((int) year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    }

    private static void requireYear(int year) {
        if (!YEARS.isValidIntValue(year)) {
            throw new IllegalArgumentException("no request is of the year " + year);
        }
    }
}
