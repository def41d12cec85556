/** Supervision orders (督办) and their answers. */
@NullMarked
package hotline.request.acts.supervision;

import org.jspecify.annotations.NullMarked;
