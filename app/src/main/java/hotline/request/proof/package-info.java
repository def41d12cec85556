/** Proving that the log and the rows folded from it are whole: verification of a request, and anchors of the whole log. */
@NullMarked
package hotline.request.proof;

import org.jspecify.annotations.NullMarked;
