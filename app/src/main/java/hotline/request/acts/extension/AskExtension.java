package hotline.request.acts.extension;

import hotline.calendar.WorkingTime;
import hotline.deadline.ExtensionRule;
import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestProblem;
import hotline.request.Rules.RequestMatter;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks for more time before the deadline, with the caller told, as often and as long as the rule pack allows.
 *
 * @param amount in the unit that the pack extends by
 * @param callerTold whether the caller has been told
 */
@Schema(description = "The lead asks for more time before the deadline")
record AskExtension(
        @Min(1) @Max(1_000) int amount,
        @Schema(description = "as the rule pack counts extensions: working-day, or calendar-day") @NotNull
                WorkingTime.Unit unit,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
        @Schema(description = "whether the caller has been told, which must be done first") boolean callerTold)
        implements Command {

    @Override
    public Act act() {
        return Act.ASK_EXTENSION;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part lead = Requirements.ownLeadPart(request, given);
        Requirements.requireNonePending(request, Kind.EXTENSION);
        ExtensionRule rule = given.rules()
                .extensionFor(RequestMatter.of(request.matter()))
                .orElseThrow(() -> Requirements.refusal(RequestProblem.EXTENSION_NOT_ALLOWED));
        if (request.dueAt() == null) {
            throw Requirements.refusal(RequestProblem.EXTENSION_NOT_ALLOWED);
        }
        if (Requirements.isAfter(given.now(), request.dueAt())) {
            throw Requirements.refusal(RequestProblem.EXTENSION_TOO_LATE);
        }
        if (!callerTold && !request.matter().anonymous()) {
            throw Requirements.refusal(RequestProblem.CALLER_NOT_TOLD);
        }
        requireAllowed(request, rule);
        return Decision.of(new ExtensionAsked(
                lead.number(),
                new WorkingTime(amount, unit),
                reason,
                callerTold,
                given.clocks(request).start(Step.EXTENSION_REVIEW)));
    }

    private void requireAllowed(ServiceRequest request, ExtensionRule rule) {
        List<Proceeding> granted = request.proceedings().stream()
                .filter(each -> each.kind() == Kind.EXTENSION
                        && each.outcome() == Outcome.GRANTED
                        && each.cycleNumber() == request.cycle().number())
                .toList();
        Map<String, Object> facts = Map.of(
                "times", rule.times(),
                "amount", rule.each().amount(),
                "unit", rule.each().unit().code());
        if (granted.size() >= rule.times()) {
            throw new ProblemException(RequestProblem.EXTENSIONS_USED_UP, facts);
        }
        if (isTooLong(rule, granted)) {
            throw new ProblemException(RequestProblem.EXTENSION_TOO_LONG, facts);
        }
    }

    private boolean isTooLong(ExtensionRule rule, List<Proceeding> granted) {
        WorkingTime inAll = rule.inAll();
        int before = granted.stream()
                .mapToInt(each -> Objects.requireNonNull(each.amount()).amount())
                .sum();
        return unit != rule.each().unit()
                || amount > rule.each().amount()
                || (inAll != null && before + amount > inAll.amount());
    }
}
