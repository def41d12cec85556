package hotline.request.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.calendar.WorkingTime;
import hotline.request.events.RequestEvent;
import hotline.request.events.RuleVersions;
import hotline.shared.DepartmentKey;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the aggregate's parts, where these are not named as the components are. The flat ones spread over several
 * columns what a part nests.
 */
interface Columns {

    interface OfCycle {
        @JsonProperty("cycle_number")
        int number();

        @JsonProperty("is_due_provisional")
        boolean provisional();
    }

    interface FlatCycle extends OfCycle {
        @JsonUnwrapped
        @Nullable
        RuleVersions rules();
    }

    interface OfPart {
        @JsonProperty("assignment_number")
        int number();
    }

    interface FlatPart extends OfPart {
        @JsonUnwrapped(prefix = "department_")
        DepartmentKey department();
    }

    interface OfClock {
        @JsonProperty("is_due_provisional")
        boolean provisional();

        @JsonProperty("is_dropped")
        boolean dropped();

        // a stored null is read as a node of that name
        @JsonSetter(nulls = Nulls.SKIP)
        @Nullable
        JsonNode explanation();
    }

    interface OfProceeding {
        @JsonProperty("proceeding_number")
        int number();
    }

    interface FlatProceeding extends OfProceeding {
        @JsonUnwrapped
        @Nullable
        WorkingTime amount();
    }

    /** The payload is what is stored of the event itself. */
    interface OfEvent {
        @JsonIgnore
        RequestEvent event();
    }
}
