package hotline.security.password;

import hotline.directory.Divisions;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.Secrets;
import hotline.security.SecurityProperties;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.shared.start.StartUpTask;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Creates the account {@code admin} where there is no account at all. */
@Component
@Order(200)
final class FirstAdministrator implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Instances that start at the same time wait here for the first one. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.security.administrator'))";

    private static final String USERNAME = "admin";

    private final DatabaseClient database;
    private final Divisions divisions;
    private final Staff staff;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final SecurityProperties properties;
    private final TransactionalOperator transaction;

    FirstAdministrator(
            DatabaseClient database,
            Divisions divisions,
            Staff staff,
            Passwords passwords,
            NewPasswords newPasswords,
            SecurityProperties properties,
            TransactionalOperator transaction) {
        this.database = database;
        this.divisions = divisions;
        this.staff = staff;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> run() {
        return divisions
                .find(properties.division())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "HOTLINE_DIVISION names no known division: " + properties.division())))
                .then(createIfNobodyIsThere().as(transaction::transactional));
    }

    private Mono<Void> createIfNobodyIsThere() {
        return database.sql(LOCK)
                .then()
                .then(staff.isEmpty())
                .filter(Boolean::booleanValue)
                .flatMap(none -> create());
    }

    private Mono<Void> create() {
        String given = properties.adminPassword();
        if (given != null && !given.isBlank()) {
            return requireStrong(given)
                    .then(Mono.defer(() -> create(given)))
                    .doOnSuccess(done -> LOG.info("Created the account {}", USERNAME));
        }
        return Secrets.newPassword().flatMap(password -> create(password)
                .doOnSuccess(done -> LOG.info(
                        "Created the account {} with the password {} (shown only this once)", USERNAME, password)));
    }

    private Mono<Void> requireStrong(String password) {
        return newPasswords
                .isWeak(password, administrator(""))
                .filter(weak -> weak
                        || password.length() < Passwords.SHORTEST
                        || password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST)
                .flatMap(refused -> Mono.error(new AdminPasswordRefusal()));
    }

    private Mono<Void> create(String password) {
        return passwords
                .hash(password)
                .map(this::administrator)
                .flatMap(member -> staff.create(member, Actor.system("security", member.divisionCode())))
                .then();
    }

    private StaffMember administrator(String hash) {
        return new StaffMember(
                Ids.next(),
                USERNAME,
                USERNAME,
                properties.division(),
                null,
                Set.of(Role.ADMINISTRATOR),
                hash,
                false,
                1);
    }
}
