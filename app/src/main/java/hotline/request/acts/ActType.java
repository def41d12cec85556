package hotline.request.acts;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.events.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act with its command and its event.
 *
 * @param group where a request's page asks for it; absent for an act that no page asks for
 * @param quiet whether departments are not told of it, as one of them did it or need not know
 * @param offered when it is offered to somebody who may do it
 */
public record ActType(
        Act act,
        Class<? extends Command> command,
        Class<? extends RequestEvent> event,
        @Nullable ActGroup group,
        boolean quiet,
        OfferedWhen offered) {

    public ActType(
            Act act, Class<? extends Command> command, Class<? extends RequestEvent> event, @Nullable ActGroup group) {
        this(act, command, event, group, false, OfferedWhen.ALWAYS);
    }

    /** The same, of which departments are not told. */
    public ActType quietly() {
        return new ActType(act, command, event, group, true, offered);
    }

    /** The same, offered only when a condition holds. */
    public ActType when(OfferedWhen given) {
        return new ActType(act, command, event, group, quiet, given);
    }
}
