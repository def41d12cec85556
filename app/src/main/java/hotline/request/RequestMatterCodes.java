package hotline.request;

import hotline.deadline.MatterCodes;
import hotline.shared.Coded;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the rule packs what requests can be like. */
@Component
final class RequestMatterCodes implements MatterCodes {

    @Override
    public List<String> natures() {
        return Stream.of(Nature.values()).map(Coded::code).toList();
    }

    @Override
    public List<String> urgencies() {
        return Stream.of(Urgency.values()).map(Coded::code).toList();
    }
}
