package hotline.request.handling;

import hotline.deadline.Step;
import hotline.shared.Coded;

/** Why a handling cycle began. */
public enum CycleKind implements Coded {
    /** 首轮: its verdict is the headline's. */
    FIRST,
    /** 重办: the caller's dissatisfaction was justified. */
    REDO,
    /** 重新办理: the matter came up again. */
    REOPENING;

    /** The clock that measures such a cycle. */
    public Step step() {
        return this == REDO ? Step.REDO : Step.COMPLETION;
    }
}
