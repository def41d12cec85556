package hotline.security;

import hotline.directory.StaffMember;
import java.time.Instant;

/**
 * A token at the only moment when it is known in clear.
 *
 * @param token what the bearer sends
 */
public record IssuedToken(String token, Instant expiresAt, StaffMember bearer) {

    @Override
    public String toString() {
        return "IssuedToken[" + expiresAt + ", " + bearer + "]";
    }
}
