package hotline.request.handling;

import hotline.request.Part;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.NewPart;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The departments' parts that end and begin where others take over. A part that stays keeps its clocks; one that ends keeps its
 * share of the time.
 *
 * @param ended numbers of the parts that are over
 * @param to where the request then stands
 */
public record Parts(List<Integer> ended, List<NewPart> begun, RequestStatus to) {

    /**
     * The change to a lead and supporting departments.
     *
     * @param isResponsible whether the lead counts as having taken the request on, as after a refused send-back
     */
    public static Parts of(
            ServiceRequest request,
            DepartmentKey lead,
            List<DepartmentKey> supporting,
            Clocks clocks,
            boolean isResponsible) {
        requireDistinct(lead, supporting);
        List<Wanted> wanted = Stream.concat(
                        Stream.of(new Wanted(PartRole.LEAD, lead)),
                        supporting.stream().map(each -> new Wanted(PartRole.SUPPORTING, each)))
                .toList();
        List<Part> open = request.parts().stream().filter(Part::isOpen).toList();
        List<NewPart> begun = wanted.stream()
                .filter(each -> open.stream().noneMatch(each::is))
                .map(each -> clocks.part(
                        each.role(), each.department(), request.cycle().kind().step()))
                .toList();
        List<Integer> ended = open.stream()
                .filter(part -> wanted.stream().noneMatch(each -> each.is(part)))
                .map(Part::number)
                .toList();
        boolean isTakenOn = open.stream()
                .filter(wanted.get(0)::is)
                .anyMatch(kept -> isResponsible || kept.acknowledgedAt() != null);
        return new Parts(ended, begun, isTakenOn ? RequestStatus.IN_PROGRESS : RequestStatus.DISPATCHED);
    }

    private record Wanted(PartRole role, DepartmentKey department) {
        boolean is(Part part) {
            return part.role() == role && part.department().equals(department);
        }
    }

    public static void requireDistinct(DepartmentKey lead, List<DepartmentKey> supporting) {
        Set<DepartmentKey> all = new HashSet<>(supporting);
        if (!all.add(lead) || all.size() <= supporting.size()) {
            throw new ProblemException(RequestProblem.SAME_DEPARTMENT, Map.of());
        }
    }

    /** The lead before the supporting departments. */
    public static List<DepartmentKey> named(DepartmentKey lead, List<DepartmentKey> supporting) {
        return Stream.concat(Stream.of(lead), supporting.stream()).toList();
    }

    /** The supporting departments of a command, unchecked as yet; none where it leaves them out. */
    public static List<DepartmentKey> copyOf(@Nullable List<DepartmentKey> supporting) {
        return supporting == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(supporting));
    }

    public boolean isChange() {
        return !ended.isEmpty() || !begun.isEmpty();
    }
}
