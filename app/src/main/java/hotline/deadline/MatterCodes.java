package hotline.deadline;

import java.util.List;

/** The codes that a {@link RuleMatter} can have; the module that owns them says which. */
public interface MatterCodes {

    /** Of natures, such as {@code consultation}, in the order in which people are shown them. */
    List<String> natures();

    /** Of urgencies, such as {@code urgent}. */
    List<String> urgencies();
}
