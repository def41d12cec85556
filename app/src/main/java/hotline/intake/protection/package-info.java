/** The caller's name and phone number: encryption, the index for finding numbers, masks and the keys. */
@NullMarked
package hotline.intake.protection;

import org.jspecify.annotations.NullMarked;
