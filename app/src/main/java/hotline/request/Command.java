package hotline.request;

import hotline.request.events.Matter;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.DepartmentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish to act on a request, with what the act needs; it decides by itself what comes of it. */
public interface Command {

    /** The act it asks for. */
    Act act();

    /**
     * What the act leads to; pure, so that every rule of an act can be tried without a database.
     *
     * @throws ProblemException if a rule forbids the act
     */
    Decision decide(ServiceRequest request, Circumstances given);

    /** The departments that it sends the request to. */
    default List<DepartmentKey> departments() {
        return List.of();
    }

    /** Why a supervisor sends to a township what the dispatch catalogue bars from townships. */
    default @Nullable String overrideReason() {
        return null;
    }

    /** Whether it may name a department that the dispatch catalogue bars, with reasons of its own. */
    default boolean mayNameBarred() {
        return false;
    }

    /** Whether it counts deadlines anew, which needs the rules that the cycle is judged by. */
    default boolean countsAnew() {
        return false;
    }

    /** The request to merge into. */
    default @Nullable RequestNumber parent() {
        return null;
    }

    /** The terms of a request as the act puts them right. */
    default Matter corrected(Matter wrong) {
        return wrong;
    }
}
