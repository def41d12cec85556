package hotline.request.web;

import hotline.calendar.WorkingTime;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.web.RequestView.DepartmentView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person opened and another decides, answers or ends.
 *
 * @param department whose part it is about; absent where it is about the request itself
 * @param code what exactly, as its kind says; {@code codeText} in words
 * @param claimedAt when a reply that was entered later from paper is said to have been given
 */
record ProceedingView(
        int number,
        Kind kind,
        String kindText,
        int cycle,
        @Nullable DepartmentView department,
        Instant openedAt,
        @Nullable String code,
        @Nullable String codeText,
        @Nullable WorkingTime amount,
        @Nullable Instant claimedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable String outcomeText) {

    static ProceedingView of(Proceeding proceeding, @Nullable DepartmentView department, Names names, Labels labels) {
        return new ProceedingView(
                proceeding.number(),
                proceeding.kind(),
                labels.of("proceeding-kind", proceeding.kind()),
                proceeding.cycleNumber(),
                department,
                proceeding.openedAt(),
                proceeding.code(),
                codeText(proceeding, names, labels),
                proceeding.amount(),
                proceeding.claimedAt(),
                proceeding.closedAt(),
                proceeding.outcome(),
                proceeding.outcome() == null ? null : labels.of("proceeding-outcome", proceeding.outcome()));
    }

    private static @Nullable String codeText(Proceeding proceeding, Names names, Labels labels) {
        String code = proceeding.code();
        if (code == null) {
            return null;
        }
        return switch (proceeding.kind()) {
            case PAUSE -> names.pauseCause(code);
            case REPLY_REVIEW -> labels.ofCode("review-cause", code);
            case CONFERENCE, SUPERVISION_ORDER -> labels.ofCode("level", code);
            case SUPERIOR -> labels.ofCode("superior-matter", code);
            case ADJUDICATION -> labels.ofCode("appeal-subject", code);
            case SEND_BACK, EXTENSION, PASSING_ON, SIGNATURE -> code;
        };
    }
}
