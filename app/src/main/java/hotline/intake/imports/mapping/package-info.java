/** How a file of an old system is to be read: which column is what, in which encoding, zone and words. */
@NullMarked
package hotline.intake.imports.mapping;

import org.jspecify.annotations.NullMarked;
