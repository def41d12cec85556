/** The supervision module's endpoints and pages; internal to it. */
@NullMarked
package hotline.supervision.web;

import org.jspecify.annotations.NullMarked;
