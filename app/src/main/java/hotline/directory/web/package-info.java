/** Reference data for programs: read by everybody who is signed in, kept by administrators. */
@NullMarked
package hotline.directory.web;

import org.jspecify.annotations.NullMarked;
