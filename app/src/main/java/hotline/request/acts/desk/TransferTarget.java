package hotline.request.acts.desk;

import hotline.shared.Coded;

/** The service that takes over what is not the hotline's (国办发〔2022〕12号). */
public enum TransferTarget implements Coded {
    /** 110. */
    POLICE,
    /** 119. */
    FIRE,
    /** 120. */
    AMBULANCE,
    /** 122. */
    TRAFFIC,
    /** 其他热线. */
    OTHER_HOTLINE;

    /** The value with a code, as written by {@link #code()}. */
    public static TransferTarget of(String code) {
        return Coded.of(TransferTarget.class, code);
    }
}
