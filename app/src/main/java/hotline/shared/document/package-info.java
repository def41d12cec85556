/**
 * Makes the API document true and complete, so that clients can be generated from it: names of schemas and operations,
 * what is required, versions in {@code If-Match}, and the refusals of each kind of operation.
 */
@NullMarked
package hotline.shared.document;

import org.jspecify.annotations.NullMarked;
