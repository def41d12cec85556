package hotline.request.acts.superior;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestFilter;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import hotline.request.handling.SuperiorMatter;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters what the superior platform answered; its limit binds, and an extension that it grants settles the department's own
 * petition too.
 *
 * @param dueAt its limit from now on; absent where it stays
 */
@Schema(description = "Enters what the superior platform answered; its limit binds")
record SuperiorAnswer(
        @NotNull SuperiorMatter matter,
        @NotNull Boolean agreed,
        @Visible @PlainText(lines = true) @Size(max = 2_000) String text,
        @Schema(description = "its limit from now on; absent where it stays") @Nullable Instant dueAt)
        implements Command {

    public SuperiorAnswer {
        if (dueAt != null) {
            RequestFilter.requireStorable("dueAt", dueAt);
        }
    }

    @Override
    public Act act() {
        return Act.SUPERIOR_ANSWER;
    }

    @Override
    public boolean countsAnew() {
        return true;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        SuperiorOrder order = request.standing().superior();
        if (order == null) {
            throw Requirements.refusal(RequestProblem.NOT_FROM_ABOVE);
        }
        Integer awaited = awaited(request);
        if (awaited == null && !given.actor().has(Role.SUPERVISOR)) {
            throw Requirements.nothingPending(Kind.SUPERIOR);
        }
        if (dueAt != null && !dueAt.isAfter(given.now())) {
            throw Requirements.refusal(RequestProblem.LIMIT_PAST);
        }
        SuperiorOrder next = dueAt == null ? order : new SuperiorOrder(order.platform(), order.number(), dueAt);
        Proceeding petition = matter == SuperiorMatter.EXTENSION
                ? request.handling().open(Kind.EXTENSION).orElse(null)
                : null;
        boolean isMoved = agreed && request.isOpen() && (dueAt != null || petition != null);
        return Decision.of(new SuperiorAnswered(
                matter,
                awaited,
                petition == null ? null : petition.number(),
                agreed,
                text,
                agreed ? next : order,
                isMoved ? new Moves(request, given.cycleRules()).ordered(next, petition, given.now()) : List.of()));
    }

    /** The number of the proceeding that waits for this answer. */
    private @Nullable Integer awaited(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERIOR
                        && each.isOpen()
                        && matter.code().equals(each.code()))
                .map(Proceeding::number)
                .findFirst()
                .orElse(null);
    }
}
