package hotline.intake;

import hotline.calendar.WorkingCalendar;
import hotline.intake.CallForm.CallerForm;
import hotline.intake.CallForm.EnterpriseForm;
import hotline.intake.CallForm.PlaceForm;
import hotline.intake.CallForm.SuperiorForm;
import hotline.shared.Folding;
import hotline.shared.check.StorableCharacters;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's form, as it was sent.
 *
 * @param key one per form shown, so that a double click or a resend registers once
 * @param anotherKey sent by the button that registers another request from a form that was used; its key then
 * @param subject as chosen from the catalogue: the code, a blank and the names
 */
record RegisterForm(
        @Nullable String key,
        @Nullable String anotherKey,
        @Nullable String nature,
        @Nullable String channel,
        @Nullable String urgency,
        @Nullable String subject,
        @Nullable String title,
        @Nullable String text,
        @Nullable String townshipCode,
        @Nullable String villageCode,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean wishesSecrecy,
        @Nullable Boolean wishesCallBack,
        @Nullable String creditCode,
        @Nullable Boolean creditCodeConfirmed,
        @Nullable String enterpriseName,
        @Nullable String superiorPlatform,
        @Nullable String superiorNumber,
        @Nullable String superiorDueAt) {

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The key of the next request that is made knowingly from a form that was used; always the same one. */
    static String keyAfter(String key) {
        return UUID.nameUUIDFromBytes(("after " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static RegisterForm blank(String key) {
        return calledBy(key, null);
    }

    /** A form for a call that comes from a number; an empty one where the number is withheld. */
    static RegisterForm calledBy(String key, @Nullable String number) {
        return new RegisterForm(
                key, null, null, "phone", "normal", null, null, null, null, null, null, null, number, null, null, null,
                null, null, null, null, null);
    }

    /** Tells whether nothing was typed or chosen that would have to be typed again. */
    boolean isBlank() {
        return Stream.of(
                        nature,
                        subject,
                        title,
                        text,
                        townshipCode,
                        address,
                        name,
                        phone,
                        creditCode,
                        enterpriseName,
                        superiorPlatform,
                        superiorNumber)
                .allMatch(typed -> orNull(typed) == null);
    }

    /** The same words under the key that they are to be registered by. */
    RegisterForm toRegister() {
        return new RegisterForm(
                orNull(anotherKey) == null ? key : anotherKey,
                null,
                nature,
                channel,
                urgency,
                subject,
                title,
                text,
                townshipCode,
                villageCode,
                address,
                name,
                phone,
                wishesSecrecy,
                wishesCallBack,
                creditCode,
                creditCodeConfirmed,
                enterpriseName,
                superiorPlatform,
                superiorNumber,
                superiorDueAt);
    }

    /** Gives the form without the characters that cannot be stored. */
    RegisterForm storable() {
        return new RegisterForm(
                StorableCharacters.onlyOf(key),
                StorableCharacters.onlyOf(anotherKey),
                StorableCharacters.onlyOf(nature),
                StorableCharacters.onlyOf(channel),
                StorableCharacters.onlyOf(urgency),
                StorableCharacters.onlyOf(subject),
                StorableCharacters.onlyOf(title),
                StorableCharacters.onlyOf(text),
                StorableCharacters.onlyOf(townshipCode),
                StorableCharacters.onlyOf(villageCode),
                StorableCharacters.onlyOf(address),
                StorableCharacters.onlyOf(name),
                StorableCharacters.onlyOf(phone),
                wishesSecrecy,
                wishesCallBack,
                StorableCharacters.onlyOf(creditCode),
                creditCodeConfirmed,
                StorableCharacters.onlyOf(enterpriseName),
                StorableCharacters.onlyOf(superiorPlatform),
                StorableCharacters.onlyOf(superiorNumber),
                StorableCharacters.onlyOf(superiorDueAt));
    }

    CallForm call() {
        // a browser sends line ends of two characters
        String plainText = text == null ? null : text.replace("\r\n", "\n");
        return new CallForm(
                nature,
                channel,
                urgency,
                subjectCode(),
                title,
                plainText,
                new PlaceForm(townshipCode, villageCode, address, null, null),
                new CallerForm(name, phone, wishesSecrecy, wishesCallBack),
                new EnterpriseForm(orNull(creditCode), orNull(enterpriseName), creditCodeConfirmed),
                new SuperiorForm(orNull(superiorPlatform), orNull(superiorNumber), superiorLimit()));
    }

    /** A form's field has no offset and means China's time; what is no time is as good as none. */
    @Nullable
    Instant superiorLimit() {
        String typed = orNull(superiorDueAt);
        try {
            return typed == null
                    ? null
                    : LocalDateTime.parse(typed).atZone(WorkingCalendar.CHINA).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    @Nullable
    String subjectCode() {
        String chosen = orNull(subject);
        return chosen == null ? null : Folding.code(chosen.split("[\\s　]", 2)[0]);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "RegisterForm[…]";
    }
}
