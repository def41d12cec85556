/** Tests of the figures over HTTP. */
@NullMarked
package hotline.statistics.web;

import org.jspecify.annotations.NullMarked;
