/** Conferences on whose matter a request is (疑难会商), level by level. */
@NullMarked
package hotline.request.acts.conference;

import org.jspecify.annotations.NullMarked;
