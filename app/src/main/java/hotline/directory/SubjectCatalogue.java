package hotline.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A division's catalogue of subjects in three levels, as it was at one moment. */
public final class SubjectCatalogue {

    private static final SubjectCatalogue NONE = new SubjectCatalogue("", "", List.of());

    private final String code;
    private final String name;
    private final Map<String, Subject> byCode = new LinkedHashMap<>();
    private final Map<String, List<Subject>> byParent;

    /**
     * @param code short name such as {@code db44t2479-2024}
     * @param name as people know it
     */
    public SubjectCatalogue(String code, String name, List<Subject> subjects) {
        this.code = code;
        this.name = name;
        List<Subject> ordered = new ArrayList<>(subjects);
        ordered.sort(Comparator.comparingInt(Subject::position).thenComparing(Subject::code));
        ordered.forEach(subject -> byCode.put(subject.code(), subject));
        this.byParent = ordered.stream().collect(Collectors.groupingBy(SubjectCatalogue::parentOf));
    }

    /** The catalogue of a division that has none. */
    public static SubjectCatalogue none() {
        return NONE;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** All subjects in printed order, retired ones included. */
    public List<Subject> all() {
        return List.copyOf(byCode.values());
    }

    /** The subject with a code, retired or not. */
    public Optional<Subject> find(String subjectCode) {
        return Optional.ofNullable(byCode.get(subjectCode));
    }

    /** Every subject that can be chosen, as its code and its names from the first level down, so that any word finds it. */
    public List<String> worded() {
        return all().stream()
                .filter(subject -> !subject.retired() && !subject.name().isBlank())
                .map(subject -> worded(subject.code()))
                .toList();
    }

    /** A subject's code and its names from the first level down; the code alone where it is unknown. */
    public String worded(String subjectCode) {
        String names = path(subjectCode).stream()
                .map(Subject::name)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(" / "));
        return names.isEmpty() ? subjectCode : subjectCode + " " + names;
    }

    /** The subjects of the first level that can be chosen. */
    public List<Subject> roots() {
        return children("");
    }

    /** The subjects directly below one that can be chosen. */
    public List<Subject> children(String subjectCode) {
        return byParent.getOrDefault(subjectCode, List.of()).stream()
                .filter(Predicate.not(Subject::retired))
                .toList();
    }

    /** From the first level down to the subject itself; empty if there is no such subject. */
    public List<Subject> path(String subjectCode) {
        ArrayDeque<Subject> path = new ArrayDeque<>();
        Optional<Subject> step = find(subjectCode);
        while (step.isPresent()) {
            path.addFirst(step.get());
            step = find(parentOf(step.get()));
        }
        return List.copyOf(path);
    }

    /** The subject's name, or where the catalogue prints none, that of the nearest subject above that has one. */
    public String nameOf(String subjectCode) {
        List<Subject> path = path(subjectCode);
        for (int i = path.size() - 1; i >= 0; i--) {
            if (!path.get(i).name().isBlank()) {
                return path.get(i).name();
            }
        }
        return subjectCode;
    }

    private static String parentOf(Subject subject) {
        return subject.parentCode() == null ? "" : subject.parentCode();
    }
}
