/** The report as JSON and as text. */
@NullMarked
package hotline.reporting.web;

import org.jspecify.annotations.NullMarked;
