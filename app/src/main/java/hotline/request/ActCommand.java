package hotline.request;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a request, with what the act needs. */
public sealed interface ActCommand
        permits ActCommand.Dispatch,
                ActCommand.Answer,
                ActCommand.Decline,
                ActCommand.Transfer,
                ActCommand.Annul,
                ActCommand.Acknowledge,
                ActCommand.Reply,
                ActCommand.Close,
                HandlingCommand,
                OversightCommand,
                CourseCommand {

    /** The act it asks for. */
    Act act();

    /** The departments that it sends the request to. */
    default List<DepartmentKey> departments() {
        return List.of();
    }

    /**
     * Sends the request to a lead and to supporting departments.
     *
     * @param chosenProposal rank of the proposal that was followed, from 1
     * @param overrideReason why a supervisor sends to a township what the catalogue bars from townships
     */
    record Dispatch(
            DepartmentKey department,
            List<DepartmentKey> supporting,
            @Nullable String reason,
            @Nullable Integer chosenProposal,
            @Nullable String overrideReason)
            implements ActCommand {

        /** To a department alone. */
        public Dispatch(DepartmentKey department, @Nullable String reason, @Nullable Integer chosenProposal) {
            this(department, List.of(), reason, chosenProposal, null);
        }

        @Override
        public List<DepartmentKey> departments() {
            return Stream.concat(Stream.of(department), supporting.stream()).toList();
        }

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

    /**
     * A department's reply: the lead's closes the request, a supporting department's its own part.
     *
     * @param claimedAt when it was given on paper, if it is entered later (补录)
     * @param coversOpenParts whether the lead answers for supporting departments that have not replied
     */
    record Reply(String text, @Nullable Instant claimedAt, boolean coversOpenParts) implements ActCommand {

        /** Given now, with nothing open beside it. */
        public Reply(String text) {
            this(text, null, false);
        }

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
