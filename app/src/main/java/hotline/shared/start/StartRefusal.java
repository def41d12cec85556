package hotline.shared.start;

import java.util.Map;

/**
 * Why the program cannot start, said in one line to the person who starts it, who can mend it. The texts stand in a
 * message bundle under {@code refusal.<slug>}.
 */
public abstract class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String bundle;
    private final String slug;
    private final transient Map<String, String> facts;

    /**
     * @param bundle base name, such as {@code messages/database}
     * @param facts what the text names
     */
    protected StartRefusal(String bundle, String slug, Map<String, String> facts) {
        super(slug + " " + facts);
        this.bundle = bundle;
        this.slug = slug;
        this.facts = Map.copyOf(facts);
    }

    final String bundle() {
        return bundle;
    }

    public final String textKey() {
        return "refusal." + slug;
    }

    public final Map<String, String> facts() {
        return facts;
    }
}
