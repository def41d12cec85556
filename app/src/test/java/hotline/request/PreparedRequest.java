package hotline.request;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.RulePacks;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.events.Registered;
import hotline.request.events.RequestEvent;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.Circumstances;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import hotline.testing.Commands;
import hotline.testing.MutableClock;
import hotline.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request at some point of its life, made by real events without a database; acts are tried on it as they are decided. */
public final class PreparedRequest {

    private static final Rules RULES = new Rules(RulePacks.shipped(), WorkingCalendar.of(1, OfficialNotices.shipped()));
    private static final HandlingSettings USUAL =
            new HandlingSettings(ReviewMode.NONE, 0, Set.of(), List.of(50), false);

    private ServiceRequest request;
    private Instant now = MutableClock.START;
    private HandlingSettings settings = USUAL;
    private @Nullable ServiceRequest parent;

    private PreparedRequest(@Nullable SuperiorOrder superior, boolean secret) {
        Registration registration = new Registration(
                People.JIAOCHENG,
                Nature.COMPLAINT,
                Channel.PHONE,
                Urgency.NORMAL,
                null,
                "路灯不亮",
                "东街路灯三天不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                null,
                secret,
                false,
                superior,
                null,
                null,
                null);
        UUID id = Ids.next();
        Registered begun = NewRequests.begun(
                id, RequestNumber.random(People.JIAOCHENG), registration, SealedCaller.ANONYMOUS, "salt", RULES, now);
        request =
                Fold.next(null, EventCodec.next(null, id, People.JIAOCHENG, Act.REGISTER, People.OPERATOR, now, begun));
    }

    /** A complaint that was registered. */
    public static PreparedRequest registered() {
        return new PreparedRequest(null, false);
    }

    /** A complaint whose caller departments do not see. */
    public static PreparedRequest secret() {
        return new PreparedRequest(null, true);
    }

    /** An order of the city's platform. */
    public static PreparedRequest ofSuperior() {
        return new PreparedRequest(
                new SuperiorOrder("lvliang", "LL-1", MutableClock.START.plus(Duration.ofDays(30))), false);
    }

    /** Sent to the housing office and to others. */
    public static PreparedRequest dispatched(DepartmentKey... supporting) {
        return registered()
                .then(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(supporting), null, null, null));
    }

    /** Taken on by the housing office. */
    public static PreparedRequest acknowledged(DepartmentKey... supporting) {
        return dispatched(supporting).then(People.HOUSING_CLERK, Commands.acknowledge());
    }

    /** Replied to by the housing office in time. */
    public static PreparedRequest completed() {
        return acknowledged().then(People.HOUSING_CLERK, Commands.reply("已经修好"));
    }

    @CanIgnoreReturnValue
    public PreparedRequest later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** So late that every limit has passed. */
    @CanIgnoreReturnValue
    public PreparedRequest muchLater() {
        return later(Duration.ofDays(90));
    }

    @CanIgnoreReturnValue
    public PreparedRequest at(Instant instant) {
        now = instant;
        return this;
    }

    public PreparedRequest signing() {
        settings = new HandlingSettings(ReviewMode.NONE, 0, Set.of(), List.of(50), true);
        return this;
    }

    public PreparedRequest reviewing() {
        settings = new HandlingSettings(ReviewMode.ALL, 0, Set.of(), List.of(50), false);
        return this;
    }

    @CanIgnoreReturnValue
    public PreparedRequest besides(PreparedRequest other) {
        parent = other.request;
        return this;
    }

    /** The request after an act. */
    @CanIgnoreReturnValue
    public PreparedRequest then(Actor who, Command command) {
        RequestEvent event = decide(who, command);
        request = Fold.next(
                request, EventCodec.next(request, request.id(), People.JIAOCHENG, command.act(), who, now, event));
        return this;
    }

    /** The event that an act would lead to. */
    @CanIgnoreReturnValue
    public RequestEvent decide(Actor who, Command command) {
        RequestAccess.requireActor(who, request, Lifecycle.transition(request.status(), command.act()));
        return command.decide(request, circumstances(who)).event();
    }

    /** The reason why an act is refused; nothing if it is not. */
    public @Nullable ProblemType refusal(Actor who, Command command) {
        try {
            decide(who, command);
            return null;
        } catch (ProblemException refused) {
            return refused.type();
        }
    }

    private Circumstances circumstances(Actor who) {
        return new Circumstances(who, RULES, RULES, settings, parent, 1, false, now);
    }

    public ServiceRequest request() {
        return request;
    }

    public Instant now() {
        return now;
    }
}
