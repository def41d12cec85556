/** A department takes its part on (签收) and speaks to the caller (先行联系). */
@NullMarked
package hotline.request.acts.acknowledgement;

import org.jspecify.annotations.NullMarked;
