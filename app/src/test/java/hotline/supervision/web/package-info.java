@NullMarked
package hotline.supervision.web;

import org.jspecify.annotations.NullMarked;
