package hotline.security;

import hotline.shared.check.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The username and password that somebody types to sign in. */
public record Credentials(
        @NotBlank @PlainText @Size(max = 50) String username, @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
