package hotline.intake;

import hotline.intake.checks.AtMost;
import hotline.intake.checks.CodeOf;
import hotline.intake.checks.ValidCreditCode;
import hotline.intake.checks.ValidPhone;
import hotline.request.Channel;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as an operator enters it, not yet checked. Codes are texts here, so that every wrong field can be named at once.
 *
 * @param urgency normal if absent
 * @param subjectCode of the division's subject catalogue; absent where the operator leaves it to routing
 * @param title derived from the text if blank
 * @param superior present for an order of a superior platform
 */
public record CallForm(
        @NotBlank @CodeOf(Nature.class) @Nullable String nature,
        @NotBlank @CodeOf(value = Channel.class, except = "import") @Nullable String channel,
        @CodeOf(Urgency.class) @Nullable String urgency,
        @PlainText @AtMost(20) @Nullable String subjectCode,
        @PlainText @AtMost(200) @Nullable String title,
        @Visible @PlainText(lines = true) @AtMost(10_000) @Nullable String text,
        @Valid @Nullable PlaceForm place,
        @Valid @Nullable CallerForm caller,
        @Valid @Nullable EnterpriseForm enterprise,
        @Valid @Nullable SuperiorForm superior) {

    /** Where the matter is; every part may be absent, and a village tells its township. */
    public record PlaceForm(
            @PlainText @AtMost(12) @Nullable String townshipCode,
            @PlainText @AtMost(12) @Nullable String villageCode,
            @PlainText @AtMost(200) @Nullable String address,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude) {}

    /** The caller; without name and phone number the call is anonymous. */
    public record CallerForm(
            @PlainText @AtMost(50) @Nullable String name,
            @PlainText @ValidPhone @Nullable String phone,
            @Nullable Boolean wishesSecrecy,
            @Nullable Boolean wishesCallBack) {
        @Override
        public String toString() {
            return "CallerForm[…]";
        }
    }

    /** The order of a superior platform that it came with: all of it for the channel {@code superior}, else nothing. */
    public record SuperiorForm(
            @PlainText @AtMost(50) @Nullable String platform,
            @PlainText @AtMost(50) @Nullable String number,
            @Nullable Instant dueAt) {

        boolean isBlank() {
            return Call.orNull(platform) == null && Call.orNull(number) == null && dueAt == null;
        }
    }

    /**
     * On whose behalf an enterprise's request is made.
     *
     * @param creditCodeConfirmed that somebody compared a code whose check character is wrong with the licence; a few genuine
     *     ones of the early years have such
     */
    public record EnterpriseForm(
            @ValidCreditCode @Nullable String creditCode,
            @PlainText @AtMost(100) @Nullable String name,
            @Nullable Boolean creditCodeConfirmed) {}
}
