package hotline.security;

import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.start.StartUpTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the auditor's role from accounts that older versions let be administrator too. The administrator's role stays,
 * since a county could otherwise be left without one; the log of changes names each account.
 */
@Component
@Order(210)
final class SeparateDuties implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(SeparateDuties.class);

    /** Instances that start at the same time wait here for the first one. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.security.duties'))";

    private final DatabaseClient database;
    private final Staff staff;
    private final TransactionalOperator transaction;

    SeparateDuties(DatabaseClient database, Staff staff, TransactionalOperator transaction) {
        this.database = database;
        this.staff = staff;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> run() {
        return database.sql(LOCK)
                .then()
                .then(Mono.defer(staff::withBothDuties))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::separate)
                .then()
                .as(transaction::transactional);
    }

    private Mono<StaffMember> separate(StaffMember member) {
        Actor actor = Actor.system("security", member.divisionCode());
        return staff.change(member, member.version(), kept -> kept.without(Role.AUDITOR), actor)
                .doOnNext(changed -> LOG.warn(
                        "Took the role auditor from staff {}, who is administrator too: give it to another account",
                        changed.id()));
    }
}
