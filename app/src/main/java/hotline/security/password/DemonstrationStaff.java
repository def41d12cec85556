package hotline.security.password;

import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.Secrets;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.shared.start.StartUpTask;
import hotline.shared.start.WhenDemonstrating;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Creates accounts to try the program with, where it was asked to demonstrate itself. They share one password. */
@Component
@Conditional(WhenDemonstrating.class)
@Order(300)
final class DemonstrationStaff implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStaff.class);

    /** Instances that start at the same time wait here for the first one. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.security.demonstration'))";

    private static final String DIVISION = "141122";

    private record Account(String username, Role role, @Nullable String department) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("demo-operator", Role.OPERATOR, null),
            new Account("demo-supervisor", Role.SUPERVISOR, null),
            new Account("demo-manager", Role.MANAGER, null),
            new Account("demo-auditor", Role.AUDITOR, null),
            new Account("demo-clerk-012", Role.CLERK, "012"),
            new Account("demo-clerk-015", Role.CLERK, "015"),
            new Account("demo-clerk-016", Role.CLERK, "016"),
            new Account("demo-clerk-027", Role.CLERK, "027"),
            new Account("demo-head-015", Role.HEAD, "015"));

    private final DatabaseClient database;
    private final Staff staff;
    private final Passwords passwords;
    private final TransactionalOperator transaction;

    DemonstrationStaff(DatabaseClient database, Staff staff, Passwords passwords, TransactionalOperator transaction) {
        this.database = database;
        this.staff = staff;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> run() {
        return database.sql(LOCK)
                .then()
                .then(staff.findByUsername(ACCOUNTS.get(0).username()).hasElement())
                .filter(present -> !present)
                .flatMap(missing -> Secrets.newPassword())
                .flatMap(password -> passwords.hash(password).flatMap(hash -> create(hash, password)))
                .as(transaction::transactional);
    }

    private Mono<Void> create(String hash, String password) {
        return Flux.fromIterable(ACCOUNTS)
                .concatMap(account -> staff.create(member(account, hash), Actor.system("demo", DIVISION)))
                .then()
                .doOnSuccess(done -> LOG.info(
                        "Created the demonstration accounts {} with the password {} (shown only this once)",
                        String.join(
                                ", ", ACCOUNTS.stream().map(Account::username).toList()),
                        password));
    }

    private static StaffMember member(Account account, String hash) {
        String department = account.department();
        return new StaffMember(
                Ids.next(),
                account.username(),
                account.username(),
                DIVISION,
                department == null ? null : new DepartmentKey(DIVISION, department),
                Set.of(account.role()),
                hash,
                false,
                1);
    }
}
