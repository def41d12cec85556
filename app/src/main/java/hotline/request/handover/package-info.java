/** Handing the open parts of a department that is to be retired to a successor. */
@NullMarked
package hotline.request.handover;

import org.jspecify.annotations.NullMarked;
