/** Sending a request to departments (派单) and putting others in their place (改派). */
@NullMarked
package hotline.request.acts.dispatch;

import org.jspecify.annotations.NullMarked;
