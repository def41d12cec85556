/** A county's year, told by a script and judged twice: by the program and by the script itself. */
@NullMarked
package hotline.replay;

import org.jspecify.annotations.NullMarked;
