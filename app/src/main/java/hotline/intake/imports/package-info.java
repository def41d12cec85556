/**
 * The import of old systems' files: a file is first stored as it is, then worked off in steps of which each is one
 * transaction. All state is in PostgreSQL, so any instance takes the next step of any import.
 */
@NullMarked
package hotline.intake.imports;

import org.jspecify.annotations.NullMarked;
