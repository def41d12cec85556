@NullMarked
package hotline.supervision;

import org.jspecify.annotations.NullMarked;
