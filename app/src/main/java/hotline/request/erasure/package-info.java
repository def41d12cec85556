/** Erasing citizens' and staff's words on a request and in the log of searches, so that every chain stays whole. */
@NullMarked
package hotline.request.erasure;

import org.jspecify.annotations.NullMarked;
