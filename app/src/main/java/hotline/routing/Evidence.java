package hotline.routing;

import hotline.shared.DepartmentKey;
import java.util.Map;

/** One ground for one department; the weights of all kinds of evidence are on one scale and add up. */
record Evidence(DepartmentKey department, Reason.Kind kind, Map<String, String> facts, double weight) {}
