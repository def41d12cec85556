package hotline.intake.demonstration;

import hotline.directory.Division;
import java.time.Instant;

/** An invented call: its time, its matter and its place. */
record InventedCall(Instant receivedAt, InventedMatter matter, Division township) {}
