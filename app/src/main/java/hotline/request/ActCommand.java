package hotline.request;

import hotline.shared.DepartmentKey;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a request, with what the act needs. */
public sealed interface ActCommand {

    /** The act it asks for. */
    Act act();

    /** Sends the request to a department; the rank tells which proposal was followed, from 1. */
    record Dispatch(DepartmentKey department, @Nullable String reason, @Nullable Integer chosenProposal)
            implements ActCommand {
        @Override
        public Act act() {
            return Act.DISPATCH;
        }
    }

    /** The hotline answers at once (直接办结). */
    record Answer(String text) implements ActCommand {
        @Override
        public Act act() {
            return Act.ANSWER;
        }
    }

    /** Not accepted, with the statutory route that the caller was told. */
    record Decline(DeclineReason reason, String toldRoute) implements ActCommand {
        @Override
        public Act act() {
            return Act.DECLINE;
        }
    }

    /** Handed to an emergency number or another hotline. */
    record Transfer(TransferTarget target, @Nullable String note) implements ActCommand {
        @Override
        public Act act() {
            return Act.TRANSFER;
        }
    }

    /** Never was a request. */
    record Annul(String reason) implements ActCommand {
        @Override
        public Act act() {
            return Act.VOID;
        }
    }

    /** The department takes the request on. */
    record Acknowledge() implements ActCommand {
        @Override
        public Act act() {
            return Act.ACKNOWLEDGE;
        }
    }

    /** The lead department's closing reply. */
    record Reply(String text) implements ActCommand {
        @Override
        public Act act() {
            return Act.REPLY;
        }
    }

    /** Files the request away. */
    record Close(@Nullable String note) implements ActCommand {
        @Override
        public Act act() {
            return Act.CLOSE;
        }
    }
}
