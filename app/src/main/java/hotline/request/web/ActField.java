package hotline.request.web;

/**
 * A field of an act's form.
 *
 * @param name as it is sent
 * @param longest how many characters it may have; 0 where that does not matter
 */
record ActField(String name, Kind kind, int longest, boolean required) {

    /** How a field is shown. */
    enum Kind {
        /** Several lines of text. */
        AREA,
        /** One line of text. */
        LINE,
        /** One line, with a list of what may be meant. */
        SUGGESTED,
        /** One of a list. */
        CHOICE,
        /** Any of a list. */
        CHOICES,
        /** Yes or no. */
        CHECK,
        NUMBER,
        /** A moment in China's time. */
        MOMENT
    }

    static ActField area(String name, int longest) {
        return new ActField(name, Kind.AREA, longest, true);
    }

    static ActField line(String name, int longest) {
        return new ActField(name, Kind.LINE, longest, true);
    }

    static ActField suggested(String name, int longest) {
        return new ActField(name, Kind.SUGGESTED, longest, true);
    }

    static ActField choice(String name) {
        return new ActField(name, Kind.CHOICE, 0, true);
    }

    static ActField choices(String name) {
        return new ActField(name, Kind.CHOICES, 0, false);
    }

    static ActField check(String name) {
        return new ActField(name, Kind.CHECK, 0, false);
    }

    static ActField number(String name) {
        return new ActField(name, Kind.NUMBER, 0, true);
    }

    static ActField moment(String name) {
        return new ActField(name, Kind.MOMENT, 0, false);
    }

    /** The same, to be left empty at will. */
    ActField optional() {
        return new ActField(name, kind, longest, false);
    }
}
