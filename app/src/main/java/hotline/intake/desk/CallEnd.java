package hotline.intake.desk;

import hotline.shared.Coded;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which an operator ends a call. */
public enum CallEnd implements Coded {
    /** 登记并派单. */
    DISPATCH,
    /** 登记待派: somebody else chooses the department. */
    HOLD,
    /** 直接答复. */
    ANSWER,
    /** 移交: to 110 and the like. */
    TRANSFER,
    /** 不予受理. */
    DECLINE,
    /** 催单: the call belongs to an earlier request. */
    REPEAT_CALL,
    /** 骚扰或错拨: nobody asks for anything. */
    NUISANCE;

    /** The end with a code; nothing for a code that names none. */
    public static Optional<CallEnd> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(end -> end.code().equals(code)).findFirst();
    }
}
