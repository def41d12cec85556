/** Shows rule packs and calculates deadlines for people who ask. */
@NullMarked
package hotline.deadline.web;

import org.jspecify.annotations.NullMarked;
