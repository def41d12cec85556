package hotline.security.password;

import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.Secrets;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.Texts;
import hotline.shared.start.StartUpTask;
import hotline.shared.start.WhenDemonstrating;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final DatabaseClient database;
    private final Staff staff;
    private final Passwords passwords;
    private final Texts texts;
    private final TransactionalOperator transaction;

    DemonstrationStaff(
            DatabaseClient database, Staff staff, Passwords passwords, Texts texts, TransactionalOperator transaction) {
        this.database = database;
        this.staff = staff;
        this.passwords = passwords;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> run() {
        return database.sql(LOCK)
                .then()
                .then(staff.findByUsername(DemonstrationAccount.ALL.get(0).username())
                        .hasElement())
                .filter(present -> !present)
                .flatMap(missing -> Secrets.newPassword())
                .flatMap(password -> passwords.hash(password).flatMap(hash -> create(hash, password)))
                .as(transaction::transactional);
    }

    private Mono<Void> create(String hash, String password) {
        return Flux.fromIterable(DemonstrationAccount.ALL)
                .concatMap(account ->
                        staff.create(member(account, hash), Actor.system("demo", DemonstrationAccount.DIVISION)))
                .then()
                .doOnSuccess(done -> LOG.info(
                        "Created the demonstration accounts {} with the password {} (shown only this once)",
                        DemonstrationAccount.ALL.stream()
                                .map(DemonstrationAccount::username)
                                .collect(Collectors.joining(", ")),
                        password));
    }

    private StaffMember member(DemonstrationAccount account, String hash) {
        String department = account.department();
        return new StaffMember(
                Ids.next(),
                account.username(),
                texts.chinese("demonstration.person." + account.username()),
                DemonstrationAccount.DIVISION,
                department == null ? null : new DepartmentKey(DemonstrationAccount.DIVISION, department),
                Set.of(account.role()),
                hash,
                false,
                1);
    }
}
