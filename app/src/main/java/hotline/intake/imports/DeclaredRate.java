package hotline.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an old system's own flags say of some of its requests (声明按期率). The rate is on time ÷ (on time + late); flags
 * that say neither, and requests without a flag, stand beside it.
 *
 * @param key the old system's word; blank where it gave none
 * @param label the word's longer form that occurs most
 * @param spellings how many longer forms occur
 * @param unflagged requests of the source that came with times instead of a flag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeclaredRate(
        @Nullable String key,
        @Nullable String label,
        @Nullable Integer spellings,
        long onTime,
        long late,
        long unknown,
        long unflagged) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.99");

    @JsonProperty
    public long numerator() {
        return onTime;
    }

    @JsonProperty
    public long denominator() {
        return onTime + late;
    }

    /** In per cent with two decimals, half up; never 100.00 while one is late, and no value of an empty set. */
    @JsonProperty
    public @Nullable BigDecimal percent() {
        if (denominator() == 0) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(onTime)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator()), 2, RoundingMode.HALF_UP);
        return late > 0 ? rounded.min(NEARLY_ALL) : rounded;
    }
}
