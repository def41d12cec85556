package hotline.supervision;

/** An alarm that could not be dealt with. */
final class FailedAlarm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Alarm alarm;
    private final Throwable reason;

    FailedAlarm(Alarm alarm, Throwable reason) {
        super("an alarm of " + alarm.number() + " could not be dealt with", reason);
        this.alarm = alarm;
        this.reason = reason;
    }

    Throwable reason() {
        return reason;
    }

    Alarm alarm() {
        return alarm;
    }
}
