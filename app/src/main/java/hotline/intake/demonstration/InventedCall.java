package hotline.intake.demonstration;

import hotline.directory.Division;
import java.time.Instant;

/** Who called when about what. */
record InventedCall(Instant receivedAt, InventedMatter matter, Division township) {}
