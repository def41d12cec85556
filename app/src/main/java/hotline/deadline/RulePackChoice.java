package hotline.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * That a division goes by a rule pack from an instant on.
 *
 * @param divisionCode {@link #EVERY_DIVISION} for all that have chosen none themselves by then
 */
public record RulePackChoice(String divisionCode, Instant inForceFrom, RulePack pack) {

    public static final String EVERY_DIVISION = "*";

    private static final Comparator<RulePackChoice> OWN_FIRST_THEN_LATEST = Comparator.comparing(
                    (RulePackChoice choice) -> choice.divisionCode().equals(EVERY_DIVISION))
            .thenComparing(RulePackChoice::inForceFrom, Comparator.reverseOrder());

    /** The choice in force at an instant among a division's own and the common ones. */
    public static Optional<RulePackChoice> inForce(List<RulePackChoice> choices, Instant at) {
        return choices.stream()
                .filter(choice -> !choice.inForceFrom().isAfter(at))
                .min(OWN_FIRST_THEN_LATEST);
    }
}
