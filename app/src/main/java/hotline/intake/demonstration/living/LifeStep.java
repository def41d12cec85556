package hotline.intake.demonstration.living;

import hotline.request.Act;
import java.time.Instant;
import java.util.Map;

/**
 * An act in a request's life.
 *
 * @param fields of the act, as a client would send them
 */
record LifeStep(Instant at, Who who, Act act, Map<String, Object> fields) {

    /** The person who acts; whose department it is, the request says by then. */
    enum Who {
        OPERATOR,
        SUPERVISOR,
        /** Decides what the first one may not decide. */
        SECOND_SUPERVISOR,
        CLERK,
        HEAD,
        SUPPORTING_CLERK
    }
}
