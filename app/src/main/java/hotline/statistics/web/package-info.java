/** The figures as JSON and as a page. */
@NullMarked
package hotline.statistics.web;

import org.jspecify.annotations.NullMarked;
