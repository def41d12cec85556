package hotline.statistics.catalogue;

import java.util.List;

/**
 * A relation that counted numbers must satisfy.
 *
 * @param isExact tells whether the parts make up the whole; otherwise they are no more than it
 */
public record Sum(List<String> whole, List<String> parts, boolean isExact) {

    /** Tells whether it holds for the sums of both sides. */
    public boolean holds(long left, long right) {
        return isExact ? left == right : left >= right;
    }

    @Override
    public String toString() {
        return String.join(" + ", whole) + (isExact ? " = " : " ≥ ") + String.join(" + ", parts);
    }
}
