package hotline.deadline.pack;

import hotline.deadline.MatterCodes;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The codes that a document may name. */
@Component
class Vocabulary {

    private final MatterCodes codes;
    private final Subjects subjects;

    Vocabulary(MatterCodes codes, Subjects subjects) {
        this.codes = codes;
        this.subjects = subjects;
    }

    public MatterCodes codes() {
        return codes;
    }

    public Mono<SubjectCatalogue> subjects(String divisionCode) {
        return subjects.catalogueOf(divisionCode);
    }
}
