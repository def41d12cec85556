/** Putting right what was entered wrongly (更正), and counting deadlines anew (重算时限). */
@NullMarked
package hotline.request.acts.correction;

import org.jspecify.annotations.NullMarked;
