package hotline.supervision;

import hotline.request.Act;
import hotline.request.Commands;
import hotline.request.Lifecycle;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.shared.Texts;
import org.springframework.stereotype.Component;

/** Finds what is to be done about an alarm, by the request as it is now; pure but for the words. */
@Component
class Measures {

    private static final int HIGHEST_LEVEL = 3;
    private static final Measure NOTHING = new Measure.Nothing();

    private final Texts texts;

    Measures(Texts texts) {
        this.texts = texts;
    }

    Measure of(Alarm alarm, ServiceRequest request) {
        if (!request.isOpen() || request.clocks().stream().noneMatch(alarm::isOf)) {
            return NOTHING;
        }
        return switch (StageRule.of(alarm).effect()) {
            case WARN_DUE_SOON -> warning(WarningKind.DUE_SOON);
            case WARN_OVERDUE -> warning(WarningKind.OVERDUE);
            case ORDER_LEVEL_1 -> order(request, 1, "due-soon", WarningKind.DUE_SOON);
            case ORDER_LEVEL_2 -> order(request, 2, "overdue", WarningKind.OVERDUE);
            case ORDER_NEXT_LEVEL -> nextOrder(request, alarm);
            case REMIND -> reminder(request, alarm);
            case FIX_RESPONSIBILITY -> new Measure.Doing(Commands.fixResponsibility());
            case NOTHING -> NOTHING;
        };
    }

    /** An order, unless the department leaves one of that level or a higher one unanswered already. */
    private Measure order(ServiceRequest request, int level, String cause, WarningKind otherwise) {
        return canBeOrdered(request) && highestUnanswered(request) < level
                ? new Measure.Doing(Commands.supervise(level, cause, texts.chinese("supervision.order." + cause)))
                : warning(otherwise);
    }

    /** Of several unanswered orders only the highest is raised. */
    private Measure nextOrder(ServiceRequest request, Alarm alarm) {
        int level = level(request.proceedings().get(alarm.runNumber() - 1));
        if (highestUnanswered(request) > level) {
            return NOTHING;
        }
        return level < HIGHEST_LEVEL
                ? order(request, level + 1, "unanswered", WarningKind.ORDER_UNANSWERED)
                : warning(WarningKind.ORDER_UNANSWERED);
    }

    private Measure reminder(ServiceRequest request, Alarm alarm) {
        Part part = request.parts().get(alarm.assignmentNumber() - 1);
        String about = alarm.isOfPart() ? "part" : "acknowledgement";
        return new Measure.Doing(Commands.remind(part.department(), texts.chinese("supervision.reminder." + about)));
    }

    private static boolean canBeOrdered(ServiceRequest request) {
        return request.lead() != null
                && Lifecycle.from(request.status()).stream().anyMatch(way -> way.act() == Act.SUPERVISE);
    }

    private static int highestUnanswered(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERVISION_ORDER && each.isOpen())
                .mapToInt(Measures::level)
                .max()
                .orElse(0);
    }

    private static int level(Proceeding order) {
        return Integer.parseInt(String.valueOf(order.code()));
    }

    private static Measure warning(WarningKind kind) {
        return new Measure.Warning(kind);
    }
}
