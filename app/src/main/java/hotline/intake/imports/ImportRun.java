package hotline.intake.imports;

import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.mapping.Mapping;
import hotline.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param header the file's columns; empty for NDJSON
 * @param actor who imports, and in whose name requests are taken over
 * @param stalledAt when a step failed; absent as soon as one succeeds
 * @param next where the next step begins
 */
public record ImportRun(
        String divisionCode,
        UUID id,
        Mapping mapping,
        List<String> header,
        ImportState state,
        Actor actor,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant stalledAt,
        long bytesStored,
        FilePosition next,
        ImportTally tally) {}
