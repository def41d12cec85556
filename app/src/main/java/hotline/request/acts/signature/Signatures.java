package hotline.request.acts.signature;

import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Requirements;

/** Finds the signature that waits for a department's head. */
final class Signatures {

    private Signatures() {}

    /** The one that is due; the head of a supporting department sees the request, but signs nothing. */
    static Proceeding own(ServiceRequest request, Circumstances given) {
        Proceeding signature = Requirements.pending(request, Kind.SIGNATURE, null);
        if (signature.assignmentNumber() != Requirements.ownPart(request, given).number()) {
            throw Requirements.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return signature;
    }
}
