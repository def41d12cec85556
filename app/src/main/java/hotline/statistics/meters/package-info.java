/** The business meters: the figures of today and this month as a monitoring system reads them. */
@NullMarked
package hotline.statistics.meters;

import org.jspecify.annotations.NullMarked;
