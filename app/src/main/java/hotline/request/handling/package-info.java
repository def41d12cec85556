/** How a request is handled: its cycles, parts, clocks and proceedings, and what acts look at and share to decide about them. */
@NullMarked
package hotline.request.handling;

import org.jspecify.annotations.NullMarked;
