/** Calls as the telephone system tells of them: ringing, answered, missed and returned; and what a shift leaves to the next. */
@NullMarked
package hotline.intake.telephone;

import org.jspecify.annotations.NullMarked;
