/** Letting the clocks of handling stand still (暂停) and run on (恢复办理). */
@NullMarked
package hotline.request.acts.pause;

import org.jspecify.annotations.NullMarked;
