package hotline.intake;

import hotline.intake.CallForm.CallerForm;
import hotline.intake.CallForm.EnterpriseForm;
import hotline.intake.CallForm.PlaceForm;
import hotline.intake.CallForm.SuperiorForm;
import hotline.intake.checks.CreditCode;
import hotline.intake.checks.PhoneNumbers;
import hotline.request.Channel;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.Urgency;
import hotline.request.events.SuperiorOrder;
import hotline.shared.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A call that was checked, its values in the form in which they are stored.
 *
 * @param phone as {@link PhoneNumbers} gives it
 */
record Call(
        Nature nature,
        Channel channel,
        Urgency urgency,
        @Nullable String subjectCode,
        String title,
        String text,
        Place place,
        @Nullable String name,
        @Nullable String phone,
        boolean wishesSecrecy,
        boolean wishesCallBack,
        @Nullable String enterpriseCode,
        @Nullable String enterpriseName,
        @Nullable SuperiorOrder superior) {

    private static final int DERIVED_TITLE = 40;
    private static final String SENTENCE_ENDS = "。！？!?；;\n\r";

    /** Reads a form that has no wrong fields. */
    static Call of(CallForm form) {
        CallerForm caller = form.caller() == null ? new CallerForm(null, null, null, null) : form.caller();
        EnterpriseForm enterprise =
                form.enterprise() == null ? new EnterpriseForm(null, null, null) : form.enterprise();
        String phone = orNull(caller.phone());
        String creditCode = orNull(enterprise.creditCode());
        String text = present(form.text()).strip();
        return new Call(
                Nature.of(present(form.nature())),
                Channel.of(present(form.channel())),
                orNull(form.urgency()) == null ? Urgency.NORMAL : Urgency.of(present(form.urgency())),
                codeOrNull(form.subjectCode()),
                titleOf(form.title(), text),
                text,
                placeOf(form.place()),
                orNull(caller.name()),
                phone == null ? null : PhoneNumbers.normalise(phone).orElseThrow(),
                Boolean.TRUE.equals(caller.wishesSecrecy()),
                Boolean.TRUE.equals(caller.wishesCallBack()),
                creditCode == null ? null : CreditCode.normalised(creditCode),
                orNull(enterprise.name()),
                orderOf(form.superior()));
    }

    private static @Nullable SuperiorOrder orderOf(@Nullable SuperiorForm form) {
        return form == null || form.isBlank()
                ? null
                : new SuperiorOrder(
                        present(form.platform()).strip(), Folding.code(present(form.number())), form.dueAt());
    }

    /** Tells whether departments see the matter but not the person. */
    boolean isSecret() {
        return nature == Nature.TIP_OFF || wishesSecrecy;
    }

    /** Tells whether the caller left neither name nor phone number. */
    boolean isAnonymous() {
        return name == null && phone == null;
    }

    Call in(Place known) {
        return new Call(
                nature,
                channel,
                urgency,
                subjectCode,
                title,
                text,
                known,
                name,
                phone,
                wishesSecrecy,
                wishesCallBack,
                enterpriseCode,
                enterpriseName,
                superior);
    }

    @Override
    public String toString() {
        return "Call[" + nature + ", " + channel + ", …]";
    }

    static String titleOf(@Nullable String title, String text) {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        int end = 0;
        int characters = 0;
        while (end < text.length() && characters < DERIVED_TITLE && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end = text.offsetByCodePoints(end, 1);
            characters++;
        }
        // a text that begins with an end of a sentence still needs a title
        return (end == 0 ? text.substring(0, text.offsetByCodePoints(0, 1)) : text.substring(0, end)).strip();
    }

    private static Place placeOf(@Nullable PlaceForm form) {
        return form == null
                ? Place.UNKNOWN
                : new Place(
                        codeOrNull(form.townshipCode()),
                        codeOrNull(form.villageCode()),
                        orNull(form.address()),
                        form.longitude(),
                        form.latitude());
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A code as it is compared: in usual width, without blanks. */
    static @Nullable String codeOrNull(@Nullable String typed) {
        String code = typed == null ? "" : Folding.code(typed);
        return code.isEmpty() ? null : code;
    }

    private static String present(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the form was not checked");
        }
        return text;
    }
}
