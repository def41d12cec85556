package hotline.request;

import hotline.request.handling.PartEnding;
import hotline.request.handling.PartRole;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in a handling cycle, with its own acknowledgement, reply and end.
 *
 * @param catalogueVersion the dispatch catalogue in force when it was dispatched; absent where the division had none
 * @param contactedAt when the department first spoke to the caller
 * @param completedAt the instant of the reply that stands
 * @param endedAt when the department's part was over, by its reply or otherwise
 */
public record Part(
        int number,
        int cycleNumber,
        PartRole role,
        DepartmentKey department,
        @Nullable Integer catalogueVersion,
        Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable PartEnding ending) {

    public static Part begun(
            int number,
            int cycleNumber,
            PartRole role,
            DepartmentKey department,
            @Nullable Integer catalogueVersion,
            Instant at) {
        return new Part(number, cycleNumber, role, department, catalogueVersion, at, null, null, null, null, null);
    }

    /** Whether the department still has to do something. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether it was given to somebody else, or to nobody: granted by a send-back, reassigned, withdrawn. */
    public boolean isTaken() {
        return ending == PartEnding.SENT_BACK || ending == PartEnding.REASSIGNED;
    }

    public boolean isLead() {
        return role == PartRole.LEAD;
    }

    public Part acknowledged(Instant at) {
        return acknowledgedAt != null ? this : with(at, contactedAt, completedAt, endedAt, ending);
    }

    public Part contacted(Instant at) {
        return contactedAt != null ? this : with(acknowledgedAt, at, completedAt, endedAt, ending);
    }

    /** The reply stands, though not before the part began; a part covered by another's reply has none of its own. */
    public Part completed(Instant standing, PartEnding how) {
        Instant at = standing.isBefore(dispatchedAt) ? dispatchedAt : standing;
        return with(acknowledgedAt, contactedAt, at, at, how);
    }

    /** The part is over without a reply. */
    public Part ended(Instant at, PartEnding how) {
        return with(acknowledgedAt, contactedAt, completedAt, at, how);
    }

    private Part with(
            @Nullable Instant acknowledged,
            @Nullable Instant contacted,
            @Nullable Instant completed,
            @Nullable Instant ended,
            @Nullable PartEnding how) {
        return new Part(
                number,
                cycleNumber,
                role,
                department,
                catalogueVersion,
                dispatchedAt,
                acknowledged,
                contacted,
                completed,
                ended,
                how);
    }
}
