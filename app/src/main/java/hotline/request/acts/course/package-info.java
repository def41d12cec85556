/** Taking a request out of the count (并单、撤单), bringing it back, and beginning another cycle (重办、重新办理). */
@NullMarked
package hotline.request.acts.course;

import org.jspecify.annotations.NullMarked;
