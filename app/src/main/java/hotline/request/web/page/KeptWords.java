package hotline.request.web.page;

import hotline.request.Act;
import java.util.List;

/** Texts of a form whose act cannot be done any more; public for the template. */
record KeptWords(Act act, List<Kept> texts) {

    /** One text with the label of its field. */
    public record Kept(String id, String label, String text) {}
}
