/** Events of requests: the payloads of the log, which is the one truth. */
@NamedInterface("events")
@NullMarked
package hotline.request.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
