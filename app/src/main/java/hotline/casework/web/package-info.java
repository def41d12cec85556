/** The department's pages. */
@NullMarked
package hotline.casework.web;

import org.jspecify.annotations.NullMarked;
