package hotline.request.acts;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.events.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act with its command and its event.
 *
 * @param group where a request's page asks for it; absent for an act that no page asks for
 */
public record ActType(
        Act act, Class<? extends Command> command, Class<? extends RequestEvent> event, @Nullable ActGroup group) {}
