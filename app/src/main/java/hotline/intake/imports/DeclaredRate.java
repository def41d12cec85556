package hotline.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.shared.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rate that an old system's own flags give for some of its requests (声明按期率). The rate is on time ÷ (on time +
 * late); flags that say neither, and requests without a flag, stand beside it.
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

    @JsonProperty
    public long numerator() {
        return onTime;
    }

    @JsonProperty
    public long denominator() {
        return onTime + late;
    }

    /** In per cent with two decimals; never 100.00 while one is late, and no value of an empty set. */
    @JsonProperty
    public @Nullable BigDecimal percent() {
        return percentage().map(Percentage::text).map(BigDecimal::new).orElse(null);
    }

    /** How the last decimal came about. */
    @JsonProperty
    public Percentage.@Nullable Rounding rounding() {
        return percentage().map(Percentage::rounding).orElse(null);
    }

    private Optional<Percentage> percentage() {
        return Percentage.of(numerator(), denominator(), late > 0);
    }
}
