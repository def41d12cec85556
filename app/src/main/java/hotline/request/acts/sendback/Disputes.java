package hotline.request.acts.sendback;

import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Requirements;

/** Finds the send-back that a supervisor may decide about. */
final class Disputes {

    private Disputes() {}

    /** The open one; a second send-back of the same request is decided by a conference. */
    static Proceeding decidable(ServiceRequest request) {
        Proceeding open = Requirements.pending(request, Kind.SEND_BACK, null);
        if (isForConference(request, open)) {
            throw Requirements.refusal(RequestProblem.CONFERENCE_REQUIRED);
        }
        return open;
    }

    static boolean isForConference(ServiceRequest request, Proceeding dispute) {
        boolean isSecond = request.proceedings().stream()
                .anyMatch(each -> each.kind() == Kind.SEND_BACK && each.number() < dispute.number());
        return isSecond && request.isOpen() && request.isOfOpenPart(dispute);
    }
}
