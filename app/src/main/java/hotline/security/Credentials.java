package hotline.security;

import hotline.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody types in to sign in. */
public record Credentials(
        @NotBlank @PlainText @Size(max = 50) String username, @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
