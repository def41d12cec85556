package hotline.request.store;

import hotline.request.Part;
import hotline.request.ServiceRequest;
import hotline.request.acts.Rooms;
import hotline.request.log.RecordedEvent;
import hotline.shared.DepartmentKey;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the departments that are to be told of an act of somebody else on their request. */
final class Notices {

    private Notices() {}

    /** The departments that had or have a part when it happened; those that lose theirs are told too. */
    public static Set<DepartmentKey> departments(
            @Nullable ServiceRequest before, ServiceRequest after, RecordedEvent event) {
        Set<DepartmentKey> told = new LinkedHashSet<>();
        if (Rooms.of(event.act()).filter(type -> !type.quiet()).isEmpty()) {
            return told;
        }
        if (before != null) {
            addConcerned(before, told);
        }
        addConcerned(after, told);
        return told;
    }

    private static void addConcerned(ServiceRequest request, Set<DepartmentKey> told) {
        request.parts().stream()
                .filter(each -> each.isOpen() || each.equals(request.leadPart()))
                .map(Part::department)
                .forEach(told::add);
    }
}
