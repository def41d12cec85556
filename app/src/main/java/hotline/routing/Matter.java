package hotline.routing;

import org.jspecify.annotations.Nullable;

/** What a department is sought for. */
record Matter(@Nullable String subjectCode, @Nullable String townshipCode, String title, String text) {

    // what a matter is about stands at its beginning; segmenting ten thousand characters would only cost time
    private static final int LONGEST_TEXT = 2_000;

    String body() {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Title and text as one, the title first. */
    String whole() {
        return title + "\n" + body();
    }
}
