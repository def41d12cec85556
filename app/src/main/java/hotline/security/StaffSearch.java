package hotline.security;

import hotline.directory.StaffMember;
import hotline.shared.Folding;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the list of staff down; a field that is absent or blank narrows nothing.
 *
 * @param q part of a name or username
 * @param state {@code retired}, {@code all}, or else those who may sign in
 */
record StaffSearch(
        @Nullable String division,
        @Nullable String q,
        @Nullable String role,
        @Nullable String department,
        @Nullable String state) {

    StaffSearch {
        division = Folding.codeOrNull(division);
        department = Folding.codeOrNull(department);
    }

    boolean withRetired() {
        return "all".equals(state) || "retired".equals(state);
    }

    public boolean isNarrowed() {
        return !isBlank(q) || !isBlank(role) || !isBlank(department) || withRetired();
    }

    boolean finds(StaffMember member) {
        String code = member.department() == null ? "" : member.department().code();
        return (isBlank(q) || contains(member.name()) || contains(member.username()))
                && (isBlank(role)
                        || member.roles().stream().anyMatch(has -> has.code().equals(role)))
                && (isBlank(department) || code.equals(department))
                && (!"retired".equals(state) || member.retired());
    }

    private boolean contains(String text) {
        return folded(text).contains(folded(Objects.requireNonNull(q)));
    }

    private static String folded(String text) {
        return Folding.code(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
