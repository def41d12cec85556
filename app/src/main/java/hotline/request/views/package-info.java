/** The log of who looked at requests and at lists of them, and what they searched for. */
@NullMarked
package hotline.request.views;

import org.jspecify.annotations.NullMarked;
