@NullMarked
package hotline.idempotency;

import org.jspecify.annotations.NullMarked;
