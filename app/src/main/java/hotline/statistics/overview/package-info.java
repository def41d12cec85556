/** The managers' first page: how it stands today, this month and this year, in a few numbers that lead to their requests. */
@NullMarked
package hotline.statistics.overview;

import org.jspecify.annotations.NullMarked;
