package hotline.request;

import org.jspecify.annotations.Nullable;

/**
 * Where a matter is.
 *
 * @param townshipCode nine digits
 * @param villageCode twelve digits
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 */
public record Place(
        @Nullable String townshipCode,
        @Nullable String villageCode,
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public static final Place UNKNOWN = new Place(null, null, null, null, null);
}
