package hotline.request;

import hotline.calendar.WorkingTime;
import hotline.shared.DepartmentKey;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What departments ask for and what is decided about it. */
public sealed interface HandlingCommand extends ActCommand {

    /** The department spoke to the caller or went to the place. */
    record Contact(@Nullable String note) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.CONTACT;
        }
    }

    /** The lead holds, with a legal basis, that it is not competent. */
    record SendBack(String basis, String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.SEND_BACK;
        }
    }

    /** Follows a send-back. */
    record GrantSendBack(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.GRANT_SEND_BACK;
        }
    }

    /** Makes the department that sent back the responsible one. */
    record RefuseSendBack(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.REFUSE_SEND_BACK;
        }
    }

    /** Has a request handled first and disputed later. */
    record HandleFirst(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.HANDLE_FIRST;
        }
    }

    /** States that the time for sending back passed in silence. */
    record FixResponsibility() implements HandlingCommand {
        @Override
        public Act act() {
            return Act.FIX_RESPONSIBILITY;
        }
    }

    /** Puts other departments in place. */
    record Reassign(DepartmentKey lead, List<DepartmentKey> supporting, String reason, @Nullable String overrideReason)
            implements HandlingCommand {
        @Override
        public Act act() {
            return Act.REASSIGN;
        }

        @Override
        public List<DepartmentKey> departments() {
            return Stream.concat(Stream.of(lead), supporting.stream()).toList();
        }
    }

    /**
     * Asks for more time.
     *
     * @param amount in working days, or in calendar days where the pack says so
     * @param callerTold whether the caller has been told
     */
    record AskExtension(WorkingTime amount, String reason, boolean callerTold) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.ASK_EXTENSION;
        }
    }

    /** Grants the extension that was asked for. */
    record GrantExtension(@Nullable String note) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.GRANT_EXTENSION;
        }
    }

    /** Refuses the extension that was asked for. */
    record RefuseExtension(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.REFUSE_EXTENSION;
        }
    }

    /**
     * Lets the clocks of handling stand still.
     *
     * @param cause one that the rule pack allows
     */
    record Pause(String cause, String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.PAUSE;
        }
    }

    /** Lets the clocks of handling run on. */
    record Resume(@Nullable String note) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.RESUME;
        }
    }

    /** Has an office or station inside the department give its part. */
    record PassOn(String office, @Nullable String note) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.PASS_ON;
        }
    }

    /**
     * Takes the part of an office or station.
     *
     * @param proceeding whose part; the last one where absent
     */
    record GivePart(@Nullable Integer proceeding, String note) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.GIVE_PART;
        }
    }

    /** The head signs the department's reply. */
    record Sign() implements HandlingCommand {
        @Override
        public Act act() {
            return Act.SIGN;
        }
    }

    /** The head does not sign the department's reply. */
    record ReturnDraft(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.RETURN_DRAFT;
        }
    }

    /**
     * Lets a reply stand.
     *
     * @param confirmsClaim whether the instant on paper is confirmed, which needs evidence
     */
    record PassReply(boolean confirmsClaim, @Nullable String evidence, @Nullable String note)
            implements HandlingCommand {
        @Override
        public Act act() {
            return Act.PASS_REPLY;
        }
    }

    /** Lets a reply not stand. */
    record RefuseReply(String reason) implements HandlingCommand {
        @Override
        public Act act() {
            return Act.REFUSE_REPLY;
        }
    }
}
