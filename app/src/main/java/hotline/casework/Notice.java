package hotline.casework;

import hotline.request.Act;
import hotline.request.RequestNumber;
import java.time.Instant;

/**
 * What somebody else did with a department's request.
 *
 * @param sequence of the act in the request's log, which together with the number names the notice
 */
public record Notice(RequestNumber number, int sequence, Act act, Instant at) {

    /** What names a notice. */
    public record Key(String number, int sequence) {}
}
