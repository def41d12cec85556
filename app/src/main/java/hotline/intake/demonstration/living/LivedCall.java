package hotline.intake.demonstration.living;

import hotline.directory.Division;
import hotline.request.Urgency;
import hotline.request.events.SuperiorOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the living demonstration.
 *
 * @param spot near what in the village the matter is
 * @param caller absent where somebody called without a name or a number
 * @param superior present for an order of the city's platform
 */
record LivedCall(
        Instant at,
        LivedMatter matter,
        Urgency urgency,
        Division township,
        @Nullable Division village,
        String spot,
        @Nullable Caller caller,
        boolean wishesSecrecy,
        @Nullable SuperiorOrder superior) {

    /** An invented person with a phone number that nobody has. */
    record Caller(String name, String phone) {}

    LivedCall at(Instant other) {
        return new LivedCall(other, matter, urgency, township, village, spot, caller, wishesSecrecy, superior);
    }

    LivedCall by(Caller other) {
        return new LivedCall(at, matter, urgency, township, village, spot, other, wishesSecrecy, superior);
    }

    LivedCall urgently() {
        return new LivedCall(at, matter, Urgency.URGENT, township, village, spot, caller, wishesSecrecy, superior);
    }

    LivedCall secretly() {
        return new LivedCall(at, matter, urgency, township, village, spot, caller, true, superior);
    }

    LivedCall orderedBy(SuperiorOrder order) {
        return new LivedCall(at, matter, urgency, township, village, spot, caller, wishesSecrecy, order);
    }

    String title(String mark) {
        return mark + filled(matter.title());
    }

    String text(String mark) {
        return mark + filled(matter.text());
    }

    private String filled(String pattern) {
        String place = village == null
                ? township.name()
                : township.name() + village.name().replace("村委会", "村");
        return pattern.replace("{place}", place).replace("{spot}", spot);
    }
}
