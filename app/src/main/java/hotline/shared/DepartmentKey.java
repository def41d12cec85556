package hotline.shared;

/**
 * A department, named together with the division it belongs to, because a request may refer to a department of another
 * division.
 *
 * @param divisionCode GB/T 2260 code of the department's own division, six digits
 * @param code the department's code, unique in its division and never given twice
 */
public record DepartmentKey(String divisionCode, String code) {}
