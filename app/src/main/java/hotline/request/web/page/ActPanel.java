package hotline.request.web.page;

import hotline.request.Act;
import hotline.request.acts.ActGroup;
import hotline.request.acts.Shown;
import hotline.request.web.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an act as a page shows it.
 *
 * @param open whether it is shown unfolded, since it was refused
 * @param hint what is to be known before, if anything
 */
record ActPanel(Act act, boolean open, @Nullable String hint, List<FieldView> fields) {

    /** Panels under one heading, by the heading's key. */
    public record Group(String key, List<ActPanel> panels) {

        boolean isNext() {
            return key.equals(ActGroup.NEXT.code());
        }
    }

    /**
     * A field as it is shown.
     *
     * @param values what was typed or chosen, or stands there at first
     * @param error what is wrong with it
     */
    public record FieldView(
            String id,
            String name,
            Shown.As kind,
            String label,
            int longest,
            boolean required,
            List<Labels.Choice> choices,
            List<String> values,
            @Nullable String error) {

        /** The only value of a field that has one; public for the template. */
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        public boolean isChosen(String code) {
            return values.contains(code);
        }
    }
}
