package hotline.security.password;

import hotline.shared.start.StartRefusal;
import java.util.Map;

/** The first administrator's password was chosen badly. */
final class AdminPasswordRefusal extends StartRefusal {

    private static final long serialVersionUID = 1L;

    AdminPasswordRefusal() {
        super("messages/security", "admin-password-weak", Map.of());
    }
}
