/** Rule packs that are being written: drafts, what is wrong with them, and how they become a version. */
@NullMarked
package hotline.deadline.draft;

import org.jspecify.annotations.NullMarked;
