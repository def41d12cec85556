package hotline.intake;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The entries that the operator's form offers to choose from. */
@Component
class Choices {

    /** The lists of one form. */
    record Offered(List<String> subjects, List<Division> townships, List<Division> villages) {}

    private final Subjects subjects;
    private final Divisions divisions;

    Choices(Subjects subjects, Divisions divisions) {
        this.subjects = subjects;
        this.divisions = divisions;
    }

    Mono<Offered> in(String divisionCode, @Nullable String townshipCode) {
        return Mono.zip(
                        subjects.catalogueOf(divisionCode).map(SubjectCatalogue::worded),
                        divisions.directlyBelow(divisionCode),
                        villages(townshipCode))
                .map(read -> new Offered(read.getT1(), read.getT2(), read.getT3()));
    }

    Mono<List<Division>> villages(@Nullable String townshipCode) {
        String township = RegisterForm.orNull(townshipCode);
        return township == null ? Mono.just(List.of()) : divisions.directlyBelow(township);
    }
}
