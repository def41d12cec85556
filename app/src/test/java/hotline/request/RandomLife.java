package hotline.request;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.RulePacks;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.acts.Rooms;
import hotline.request.events.Registered;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RandomActs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that people act on at random, without a database: only decisions and what they fold into. */
final class RandomLife {

    /**
     * An act that somebody tried who may do it.
     *
     * @param offered whether it was offered to them
     * @param refusal why it was refused; absent if it was done
     */
    record Tried(Act act, boolean offered, @Nullable ProblemType refusal) {}

    /** What an act made of a request. */
    record Turn(ServiceRequest before, RecordedEvent event, ServiceRequest after) {
        Instant at() {
            return event.recordedAt();
        }
    }

    private static final Rules USUAL = new Rules(RulePacks.shipped(), WorkingCalendar.of(1, OfficialNotices.shipped()));
    /** As if no notice had come yet. */
    private static final Rules WITHOUT_NOTICES = new Rules(RulePacks.shipped(), WorkingCalendar.of(2, List.of()));

    private static final Instant LIMIT = MutableClock.START.plus(Duration.ofDays(9));

    private final RandomActs acts;
    private final HandlingSettings settings;
    private final ServiceRequest parent;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Tried> tried = new ArrayList<>();
    private ServiceRequest request;
    private Instant now = MutableClock.START;

    private RandomLife(Random chance) {
        this.acts = RandomActs.anyOf(chance);
        this.settings = new HandlingSettings(
                acts.one(ReviewMode.values()), 50, Set.of(Nature.HELP), List.of(50), acts.below(3) == 0);
        this.parent = Fold.next(null, begun(false));
        RecordedEvent first = begun(acts.below(3) == 0);
        this.request = Fold.next(null, first);
        events.add(first);
    }

    /** A life of some turns; the same for the same seed. */
    static RandomLife of(long seed, int attempts) {
        RandomLife life = new RandomLife(new Random(seed));
        for (int i = 0; i < attempts; i++) {
            life.attempt();
        }
        return life;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** What was tried by somebody who may do it, and what came of it. */
    List<Tried> tried() {
        return List.copyOf(tried);
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    ServiceRequest request() {
        return request;
    }

    private void attempt() {
        if (Lifecycle.from(request.status()).isEmpty()) {
            return;
        }
        now = now.plus(acts.span());
        RandomActs.Attempt attempt = acts.next(request, parent.number(), now);
        RecordedEvent event = decided(attempt.actor(), attempt.command());
        if (event != null) {
            ServiceRequest after = Fold.next(request, event);
            turns.add(new Turn(request, event, after));
            events.add(event);
            request = after;
        }
    }

    private @Nullable RecordedEvent decided(Actor actor, Command command) {
        try {
            RequestAccess.requireActor(actor, request, Lifecycle.transition(request.status(), command.act()));
        } catch (ProblemException forbidden) {
            return null;
        }
        try {
            Decision decision = command.decide(request, circumstances(actor));
            tried.add(new Tried(command.act(), isOffered(actor, command.act()), null));
            return EventCodec.next(
                    request, request.id(), People.JIAOCHENG, command.act(), actor, now, decision.event());
        } catch (ProblemException refused) {
            tried.add(new Tried(command.act(), isOffered(actor, command.act()), refused.type()));
            return null;
        }
    }

    private boolean isOffered(Actor actor, Act act) {
        return Rooms.of(act).orElseThrow().offered().holds(request, actor, now);
    }

    private Circumstances circumstances(Actor actor) {
        Rules rules = acts.below(4) == 0 ? WITHOUT_NOTICES : USUAL;
        return new Circumstances(actor, rules, rules, settings, parent, 1, acts.coin(), now);
    }

    private RecordedEvent begun(boolean ofSuperior) {
        UUID id = Ids.next();
        Registration registration = registration(ofSuperior ? new SuperiorOrder("lvliang", "LL-1", LIMIT) : null);
        Registered event = NewRequests.begun(
                id, RequestNumber.random(People.JIAOCHENG), registration, SealedCaller.ANONYMOUS, "salt", USUAL, now);
        return EventCodec.next(null, id, People.JIAOCHENG, Act.REGISTER, People.OPERATOR, now, event);
    }

    private static Registration registration(@Nullable SuperiorOrder superior) {
        return new Registration(
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
                false,
                false,
                superior,
                null,
                null,
                null);
    }
}
