package hotline.casework;

import hotline.request.Act;
import hotline.request.RequestNumber;
import java.time.Instant;

/** What somebody else did with a department's request. */
public record Notice(RequestNumber number, Act act, Instant at) {}
