/** A department's reply (答复) and its review (答复审核). */
@NullMarked
package hotline.request.acts.reply;

import org.jspecify.annotations.NullMarked;
