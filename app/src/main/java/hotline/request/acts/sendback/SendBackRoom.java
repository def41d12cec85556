package hotline.request.acts.sendback;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActGroup;
import hotline.request.acts.ActType;
import hotline.request.acts.OfferedWhen;
import hotline.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts on a department's view that it is not competent (退单). */
public final class SendBackRoom {

    public static final List<ActType> ACTS = List.of(
            new ActType(Act.SEND_BACK, SendBack.class, SentBack.class, ActGroup.HANDLING)
                    .quietly()
                    .when(OfferedWhen.OWN_LEAD
                            .and(SendBackRoom::isWindowOpen)
                            .butNot(OfferedWhen.open(Kind.SEND_BACK))),
            new ActType(Act.GRANT_SEND_BACK, GrantSendBack.class, SendBackGranted.class, ActGroup.NEXT)
                    .when(SendBackRoom::isDecidable),
            new ActType(Act.REFUSE_SEND_BACK, RefuseSendBack.class, SendBackRefused.class, ActGroup.NEXT)
                    .when(SendBackRoom::isDecidable),
            new ActType(Act.HANDLE_FIRST, HandleFirst.class, HandlingOrderedFirst.class, ActGroup.DECIDING),
            new ActType(Act.FIX_RESPONSIBILITY, FixResponsibility.class, ResponsibilityFixed.class, ActGroup.DECIDING)
                    .when(SendBackRoom::hasWindowLapsed));

    private SendBackRoom() {}

    /** The time for sending back passed in silence. */
    public static Command fixResponsibility() {
        return new FixResponsibility();
    }

    private static boolean isDecidable(ServiceRequest request, Actor actor, Instant now) {
        return request.handling()
                .open(Kind.SEND_BACK)
                .filter(open -> !Disputes.isForConference(request, open))
                .isPresent();
    }

    private static boolean isWindowOpen(ServiceRequest request, Actor actor, Instant now) {
        ClockRun window = window(request);
        return window != null && window.isRunning() && (window.dueAt() == null || !now.isAfter(window.dueAt()));
    }

    private static boolean hasWindowLapsed(ServiceRequest request, Actor actor, Instant now) {
        ClockRun window = window(request);
        return window != null && window.isRunning() && window.dueAt() != null && now.isAfter(window.dueAt());
    }

    private static @Nullable ClockRun window(ServiceRequest request) {
        Part lead = request.leadPart();
        return lead == null ? null : request.clock(Step.SEND_BACK, lead.number());
    }
}
