/** Configures the clock, caches, languages, validation and the parameters of addresses. No module uses a type of it. */
@NullMarked
package hotline.shared.configuration;

import org.jspecify.annotations.NullMarked;
