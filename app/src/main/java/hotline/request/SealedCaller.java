package hotline.request;

import org.jspecify.annotations.Nullable;

/**
 * The caller as stored: encrypted, with masks for showing and an index for finding the phone number. All values are
 * hexadecimal or masked; nothing here tells who called.
 *
 * @param keyId which key encrypted it
 * @param phoneIndex keyed hash of the normalised phone number
 * @param nameMask such as {@code 张**}
 * @param phoneMask such as {@code 138****5678}
 * @param salt of the commitment
 * @param commitment over the caller's name and phone number in plain, so that encrypting anew leaves the log whole
 */
public record SealedCaller(
        boolean anonymous,
        boolean wishesSecrecy,
        boolean wishesCallBack,
        @Nullable String keyId,
        @Nullable String nameCipher,
        @Nullable String phoneCipher,
        @Nullable String phoneIndex,
        @Nullable String nameMask,
        @Nullable String phoneMask,
        @Nullable String salt,
        @Nullable String commitment) {

    public static final SealedCaller ANONYMOUS =
            new SealedCaller(true, false, false, null, null, null, null, null, null, null, null);
}
