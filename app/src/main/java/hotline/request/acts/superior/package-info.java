/** Answers of the city's or the province's platform about an order of its own (上级平台答复). */
@NullMarked
package hotline.request.acts.superior;

import org.jspecify.annotations.NullMarked;
