/** Rule packs as people read and write them, for programs and on pages: versions, drafts, what is wrong with a draft, and publishing. */
@NullMarked
package hotline.deadline.pack;

import org.jspecify.annotations.NullMarked;
