package hotline.casework;

import hotline.request.Act;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.shared.problem.ProblemException;
import java.time.Instant;
import java.util.Map;

/**
 * Tells a department of an act that somebody else did on its request.
 *
 * @param sequence of the act in the request's log, which together with the number names the notice
 */
record Notice(RequestNumber number, int sequence, Act act, Instant at) {

    /** The request and the act that name a notice. */
    public record Key(RequestNumber number, int sequence) {

        /**
         * The name as it was sent.
         *
         * @throws ProblemException if the number is none
         */
        public static Key of(String number, int sequence) {
            try {
                return new Key(RequestNumber.parse(number), sequence);
            } catch (IllegalArgumentException garbled) {
                throw new ProblemException(RequestProblem.INVALID_NUMBER, Map.of("number", number));
            }
        }
    }
}
