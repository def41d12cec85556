/** Reads rows of statements, and tells what a statement's failure means. */
@NamedInterface("sql")
@NullMarked
package hotline.shared.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
