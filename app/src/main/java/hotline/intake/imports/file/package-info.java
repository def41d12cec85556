/** Cutting a file's bytes into lines and a line into columns, whatever is wrong with either. */
@NullMarked
package hotline.intake.imports.file;

import org.jspecify.annotations.NullMarked;
