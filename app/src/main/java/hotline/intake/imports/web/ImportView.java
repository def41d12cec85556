package hotline.intake.imports.web;

import hotline.intake.imports.ImportState;
import hotline.intake.imports.ImportTally;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as people see it.
 *
 * @param startedBy name of who imports
 * @param stalledAt when a step failed that is tried again; absent while all is well
 * @param bytes size of the file
 * @param bytesRead how much of it has been worked off
 * @param linesRead up to which line it has been worked off
 * @param outcomes how many lines had which outcome
 * @param text the state in words
 * @param results address of the results, line by line
 */
record ImportView(
        UUID id,
        String division,
        String source,
        ImportState state,
        Map<String, String> text,
        String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant stalledAt,
        long bytes,
        long bytesRead,
        long linesRead,
        ImportTally outcomes,
        String results) {}
