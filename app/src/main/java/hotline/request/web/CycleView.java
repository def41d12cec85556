package hotline.request.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotline.request.ServiceRequest;
import hotline.request.handling.HandlingCycle;

/** A handling cycle with its kind in words; one that is never judged has no verdict. */
record CycleView(@JsonUnwrapped HandlingCycle cycle, String kindText) {

    static CycleView of(ServiceRequest request, HandlingCycle cycle, Labels labels) {
        HandlingCycle shown = request.isNeverJudged(cycle) ? cycle.unjudged() : cycle;
        return new CycleView(shown, labels.of("cycle-kind", cycle.kind()));
    }
}
