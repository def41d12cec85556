/** The search for subjects while an operator types: by code, by initials of pinyin and by words. */
@NullMarked
package hotline.intake.finding;

import org.jspecify.annotations.NullMarked;
