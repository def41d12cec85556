package hotline.request.handling;

import hotline.shared.Coded;

/** The subject of an adjudication (认定). */
public enum AppealSubject implements Coded {
    /** 按期与否. */
    VERDICT,
    /** 事实更正: a fact was recorded wrongly, which may change the verdict. */
    FACT,
    /** 不合理诉求: out of scoring, never out of the rates. */
    UNREASONABLE;
}
