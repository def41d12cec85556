package hotline.request.events;

import hotline.request.handling.PartRole;
import hotline.shared.DepartmentKey;
import java.util.List;

/** A department's part that begins, with its clocks. */
public record NewPart(PartRole role, DepartmentKey department, List<StartedClock> clocks) {}
