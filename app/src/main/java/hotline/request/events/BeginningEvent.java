package hotline.request.events;

import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;

/** An event that a request begins with. */
public interface BeginningEvent extends RequestEvent {

    /** The request as it begins. */
    ServiceRequest begin(Head head);

    @Override
    default ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        throw new IllegalArgumentException("a request begins once");
    }
}
