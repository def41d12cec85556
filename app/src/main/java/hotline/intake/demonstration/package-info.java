/** An invented year of 交城县, to try the program on; it is loaded only when asked for and marked everywhere. */
@NullMarked
package hotline.intake.demonstration;

import org.jspecify.annotations.NullMarked;
