/** Words by which a caller tells of danger to life or of a crime, for which emergency services are there. */
@NullMarked
package hotline.intake.danger;

import org.jspecify.annotations.NullMarked;
