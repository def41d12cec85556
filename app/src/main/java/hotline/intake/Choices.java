package hotline.intake;

import hotline.directory.Division;
import hotline.directory.Divisions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The entries that the operator's form offers to choose from. */
@Component
class Choices {

    /** The lists of one form. */
    record Offered(List<Division> townships, List<Division> villages) {}

    private final Divisions divisions;

    Choices(Divisions divisions) {
        this.divisions = divisions;
    }

    Mono<Offered> in(String divisionCode, @Nullable String townshipCode) {
        return Mono.zip(divisions.directlyBelow(divisionCode), villages(townshipCode), Offered::new);
    }

    Mono<List<Division>> villages(@Nullable String townshipCode) {
        String township = RegisterForm.orNull(townshipCode);
        return township == null ? Mono.just(List.of()) : divisions.directlyBelow(township);
    }
}
