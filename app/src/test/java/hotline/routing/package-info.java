@NullMarked
package hotline.routing;

import org.jspecify.annotations.NullMarked;
