/** What takes a request out of the count (并单、撤单), brings it back, or begins another round (重办、重新办理). */
@NullMarked
package hotline.request.acts.course;

import org.jspecify.annotations.NullMarked;
