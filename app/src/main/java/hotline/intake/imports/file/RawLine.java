package hotline.intake.imports.file;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one line, which with quoted line ends may be several of the file.
 *
 * @param number of the file's line at which it begins, from 1
 * @param content without the line's end; empty where there is a problem
 * @param problem why it cannot even be cut out
 */
public record RawLine(long number, ByteBuffer content, @Nullable LineProblem problem) {}
