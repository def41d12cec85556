/** Asking for more time (延期), and deciding about it. */
@NullMarked
package hotline.request.acts.extension;

import org.jspecify.annotations.NullMarked;
