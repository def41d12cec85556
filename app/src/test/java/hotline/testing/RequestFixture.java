package hotline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.ActCommand;
import hotline.request.Channel;
import hotline.request.IdempotencyKey;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.Registration;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.events.RequestEvent.SuperiorOrder;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a request where a test needs it by the real acts, so that no impossible request can be made. */
public final class RequestFixture {

    private final Requests requests;
    private String divisionCode = People.JIAOCHENG;
    private Nature nature = Nature.COMPLAINT;
    private Urgency urgency = Urgency.NORMAL;
    private boolean secret;
    private boolean anonymous;
    private @Nullable String subject;
    private @Nullable SuperiorOrder superior;
    private @Nullable DepartmentKey dispatchTo;

    private RequestFixture(Requests requests) {
        this.requests = requests;
    }

    public static RequestFixture aRequest(Requests requests) {
        return new RequestFixture(requests);
    }

    public RequestFixture of(Nature other) {
        this.nature = other;
        return this;
    }

    /** Of another division than 交城县. */
    public RequestFixture in(String other) {
        this.divisionCode = other;
        return this;
    }

    public RequestFixture urgent() {
        this.urgency = Urgency.URGENT;
        return this;
    }

    /** Departments see the matter, not the person. */
    public RequestFixture secret() {
        this.secret = true;
        return this;
    }

    /** Of a subject of the catalogue. */
    public RequestFixture about(String subjectCode) {
        this.subject = subjectCode;
        return this;
    }

    /** Nobody can call back. */
    public RequestFixture anonymous() {
        this.anonymous = true;
        return this;
    }

    /** Ordered by an upper platform, with its binding limit. */
    public RequestFixture orderedFromAbove(String number, @Nullable Instant dueAt) {
        this.superior = new SuperiorOrder("lvliang", number, dueAt);
        return this;
    }

    /** Dispatched by the program itself, as a clear case. */
    public RequestFixture dispatchedAtOnceTo(DepartmentKey department) {
        this.dispatchTo = department;
        return this;
    }

    public Registration registration() {
        return new Registration(
                divisionCode,
                nature,
                Channel.PHONE,
                urgency,
                subject,
                "路灯不亮",
                "天宁镇东街路灯三天不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                null,
                secret,
                anonymous,
                superior,
                null,
                null,
                dispatchTo);
    }

    /** Registers the request. */
    @CanIgnoreReturnValue
    public Story registered() {
        Registration registration = registration();
        IdempotencyKey key = new IdempotencyKey("test", UUID.randomUUID().toString(), "");
        String number = Objects.requireNonNull(
                        requests.register(People.OPERATOR, registration, key, RequestFixture::numberOf)
                                .block())
                .json();
        return new Story(requests, new RequestNumber(number.replace("\"", "")));
    }

    private static JsonNode numberOf(ServiceRequest request) {
        return JsonNodeFactory.instance.textNode(request.number().value());
    }

    /** A registered request and what is done to it next. */
    public record Story(Requests requests, RequestNumber number) {

        @CanIgnoreReturnValue
        public Story dispatchedTo(DepartmentKey department) {
            return after(People.OPERATOR, new ActCommand.Dispatch(department, null, null));
        }

        @CanIgnoreReturnValue
        public Story acknowledged() {
            return after(clerk(), new ActCommand.Acknowledge());
        }

        @CanIgnoreReturnValue
        public Story replied() {
            return after(clerk(), new ActCommand.Reply("已修复"));
        }

        @CanIgnoreReturnValue
        public Story closed() {
            return after(People.OPERATOR, new ActCommand.Close(null));
        }

        @CanIgnoreReturnValue
        public Story after(Actor actor, ActCommand command) {
            Objects.requireNonNull(requests.act(actor, number, now().version(), command, null, RequestFixture::numberOf)
                    .block());
            return this;
        }

        /** The request as it is stored. */
        public ServiceRequest now() {
            return Objects.requireNonNull(
                    requests.find(People.SUPERVISOR, number).block());
        }

        private Actor clerk() {
            return People.clerkOf(Objects.requireNonNull(now().lead()));
        }
    }
}
