/** Requests that the hotline settles itself: answers, declines, hands on, takes back, voids or files away. */
@NullMarked
package hotline.request.acts.desk;

import org.jspecify.annotations.NullMarked;
