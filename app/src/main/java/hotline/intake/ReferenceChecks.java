package hotline.intake;

import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.directory.Divisions;
import hotline.directory.Subject;
import hotline.directory.Subjects;
import hotline.intake.CallForm.PlaceForm;
import hotline.request.Place;
import hotline.shared.check.StorableCharacters;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds codes in a form that name nothing, something retired, or something of another division. */
@Component
class ReferenceChecks {

    private static final int DEEPEST = 6;

    private final Divisions divisions;
    private final Subjects subjects;

    ReferenceChecks(Divisions divisions, Subjects subjects) {
        this.divisions = divisions;
        this.subjects = subjects;
    }

    /** All codes that are wrong. */
    Mono<List<FieldError>> of(String divisionCode, CallForm form) {
        PlaceForm place = form.place();
        String township = place == null ? null : code(place.townshipCode());
        String village = place == null ? null : code(place.villageCode());
        return Mono.zip(
                        subject(divisionCode, code(form.subjectCode())),
                        place(divisionCode, township, "place.townshipCode", ReferenceChecks::isTownship),
                        place(divisionCode, village, "place.villageCode", ReferenceChecks::isVillage),
                        together(township, village))
                .map(found -> {
                    List<FieldError> errors = new ArrayList<>();
                    found.getT1().ifPresent(errors::add);
                    found.getT2().ifPresent(errors::add);
                    found.getT3().or(found::getT4).ifPresent(errors::add);
                    return errors;
                });
    }

    /** A code to look up; one that no table can hold is refused by its characters already. */
    private static @Nullable String code(@Nullable String typed) {
        return typed == null || !StorableCharacters.areAllIn(typed) ? null : Call.codeOrNull(typed);
    }

    /** The place with the township that its village lies in. */
    Mono<Place> complete(Place place) {
        if (place.villageCode() == null || place.townshipCode() != null) {
            return Mono.just(place);
        }
        return divisions
                .find(place.villageCode())
                .map(village -> new Place(
                        village.parentCode(),
                        place.villageCode(),
                        place.address(),
                        place.longitude(),
                        place.latitude()))
                .defaultIfEmpty(place);
    }

    private Mono<Optional<FieldError>> subject(String divisionCode, @Nullable String code) {
        if (code == null) {
            return Mono.just(Optional.empty());
        }
        return subjects.catalogueOf(divisionCode)
                .map(catalogue -> catalogue
                                .find(code)
                                .filter(subject -> !isRetired(subject))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new FieldError("subjectCode", "unknown-subject")));
    }

    private static boolean isRetired(Subject subject) {
        return subject.retired();
    }

    private Mono<Optional<FieldError>> place(
            String divisionCode,
            @Nullable String code,
            String field,
            java.util.function.Predicate<Division> rightLevel) {
        if (code == null) {
            return Mono.just(Optional.empty());
        }
        return divisions
                .find(code)
                .filter(division -> rightLevel.test(division) && !division.retired())
                .filterWhen(division -> isWithin(division, divisionCode, DEEPEST))
                .map(division -> Optional.<FieldError>empty())
                .defaultIfEmpty(Optional.of(new FieldError(field, "unknown-place")));
    }

    private Mono<Optional<FieldError>> together(@Nullable String township, @Nullable String village) {
        if (township == null || village == null) {
            return Mono.just(Optional.empty());
        }
        return divisions
                .find(village)
                .filter(division -> !township.equals(division.parentCode()))
                .map(division -> Optional.of(new FieldError("place.villageCode", "not-in-township")))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Boolean> isWithin(Division division, String divisionCode, int depth) {
        String parent = division.parentCode();
        if (division.code().equals(divisionCode)) {
            return Mono.just(true);
        }
        if (parent == null || depth == 0) {
            return Mono.just(false);
        }
        return divisions
                .find(parent)
                .flatMap(above -> isWithin(above, divisionCode, depth - 1))
                .defaultIfEmpty(false);
    }

    private static boolean isTownship(Division division) {
        return division.level() == DivisionLevel.TOWNSHIP || division.level() == DivisionLevel.FUNCTIONAL_AREA;
    }

    private static boolean isVillage(Division division) {
        return division.level() == DivisionLevel.VILLAGE;
    }
}
