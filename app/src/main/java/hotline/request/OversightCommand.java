package hotline.request;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those do who chase, judge and put right. */
public sealed interface OversightCommand extends ActCommand {

    /**
     * Calls a conference on whose matter it is.
     *
     * @param level 1 to 3, one above an open one
     */
    record Convene(int level, List<String> participants, String question) implements OversightCommand {
        @Override
        public Act act() {
            return Act.CONVENE;
        }
    }

    /** Enters what a conference decided. */
    record Conclude(DepartmentKey lead, List<DepartmentKey> supporting, String decision, String minutes)
            implements OversightCommand {
        @Override
        public Act act() {
            return Act.CONCLUDE;
        }

        @Override
        public List<DepartmentKey> departments() {
            return Stream.concat(Stream.of(lead), supporting.stream()).toList();
        }
    }

    /** Notes that the caller called again. */
    record RepeatCall(String text) implements OversightCommand {
        @Override
        public Act act() {
            return Act.REPEAT_CALL;
        }
    }

    /**
     * Reminds a department.
     *
     * @param department which of those that have a part; the lead where absent
     */
    record Remind(String text, @Nullable DepartmentKey department) implements OversightCommand {
        /** Reminds the lead. */
        public Remind(String text) {
            this(text, null);
        }

        @Override
        public Act act() {
            return Act.REMIND;
        }
    }

    /**
     * Orders the department to answer for the handling.
     *
     * @param level 1 to 3
     * @param cause {@code by-hand}, or what a sweep found
     */
    record Supervise(int level, String cause, String text) implements OversightCommand {
        @Override
        public Act act() {
            return Act.SUPERVISE;
        }
    }

    /**
     * Answers an order.
     *
     * @param proceeding which order; the last one where absent
     */
    record AnswerOrder(@Nullable Integer proceeding, String text) implements OversightCommand {
        @Override
        public Act act() {
            return Act.ANSWER_ORDER;
        }
    }

    /**
     * Puts right what was entered wrongly.
     *
     * @param secret whether departments are kept from the caller; as it was where absent, and always for a tip-off
     */
    record Correct(
            Nature nature,
            Urgency urgency,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @Nullable String villageCode,
            String reason,
            @Nullable Boolean secret)
            implements OversightCommand {

        /** The same without a word about secrecy. */
        public Correct(
                Nature nature,
                Urgency urgency,
                @Nullable String subjectCode,
                @Nullable String townshipCode,
                @Nullable String villageCode,
                String reason) {
            this(nature, urgency, subjectCode, townshipCode, villageCode, reason, null);
        }

        @Override
        public Act act() {
            return Act.CORRECT;
        }
    }

    /**
     * Counts the deadlines anew by the calendar as it is now.
     *
     * @param recomputation the act on many requests that it is part of; absent where it is about this one alone
     */
    record Recompute(String reason, @Nullable UUID recomputation) implements OversightCommand {

        public Recompute(String reason) {
            this(reason, null);
        }

        @Override
        public Act act() {
            return Act.RECOMPUTE;
        }
    }

    /**
     * Enters what the upper platform answered.
     *
     * @param dueAt its limit from now on; absent where it stays
     */
    record SuperiorAnswer(SuperiorMatter matter, boolean agreed, String text, @Nullable Instant dueAt)
            implements OversightCommand {

        public SuperiorAnswer {
            if (dueAt != null) {
                RequestFilter.requireStorable("dueAt", dueAt);
            }
        }

        @Override
        public Act act() {
            return Act.SUPERIOR_ANSWER;
        }
    }

    /**
     * Asks that a verdict or a fact be decided about.
     *
     * @param cycle which round; where absent, the first one whose verdict nobody has decided about
     * @param verdict what it should be; absent for unreasonable demands
     */
    record Appeal(
            AppealSubject subject, @Nullable Integer cycle, @Nullable Verdict verdict, String reason, String evidence)
            implements OversightCommand {
        @Override
        public Act act() {
            return Act.APPEAL;
        }
    }

    /**
     * Decides an appeal, as a second person.
     *
     * @param proceeding which appeal; the last one where absent
     * @param verdict what it is to be beside the first one; needed where an appeal about it is upheld
     */
    record Adjudicate(
            @Nullable Integer proceeding, boolean upheld, @Nullable Verdict verdict, String reason, String evidence)
            implements OversightCommand {
        @Override
        public Act act() {
            return Act.ADJUDICATE;
        }
    }
}
