package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.administration.DepartmentController.DepartmentChange;
import hotline.directory.administration.DepartmentController.NewDepartment;
import hotline.shared.Folding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one department, as it was typed.
 *
 * @param version of the department that the form was filled from
 * @param duties one a line, as are the aliases
 * @param openRequests {@code stay} where the department's open requests stay with it though it is retired
 */
record DepartmentForm(
        @Nullable String version,
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String township,
        @Nullable String duties,
        @Nullable String aliases,
        @Nullable String openRequests) {

    DepartmentForm {
        code = Folding.codeOrNull(code);
        township = Folding.codeOrNull(township);
    }

    static DepartmentForm blank() {
        return new DepartmentForm("", "", "", DepartmentKind.GOVERNMENT.code(), "", "", "", "");
    }

    static DepartmentForm of(Department department) {
        return new DepartmentForm(
                Integer.toString(department.version()),
                department.code(),
                department.name(),
                department.kind().code(),
                department.townshipCode(),
                String.join("\n", department.duties()),
                String.join("\n", department.aliases()),
                "");
    }

    DepartmentForm seen(int newer) {
        return new DepartmentForm(Integer.toString(newer), code, name, kind, township, duties, aliases, "");
    }

    NewDepartment added() {
        return new NewDepartment(
                text(code),
                text(name).strip(),
                lines(duties),
                lines(aliases),
                chosenKind(),
                text(township).isBlank() ? null : township);
    }

    DepartmentChange change() {
        return new DepartmentChange(text(name).strip(), lines(duties), lines(aliases), chosenKind(), null);
    }

    OpenRequests staying() {
        return OpenRequests.STAY.code().equals(openRequests) ? OpenRequests.STAY : OpenRequests.ASK;
    }

    /** Only the page's own choices come back; whatever else somebody sends is an ordinary department. */
    private DepartmentKind chosenKind() {
        return Arrays.stream(DepartmentKind.values())
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElse(DepartmentKind.GOVERNMENT);
    }

    private static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
