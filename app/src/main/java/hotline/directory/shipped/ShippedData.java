package hotline.directory.shipped;

import hotline.directory.store.DepartmentRepository;
import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import hotline.directory.store.DivisionRepository;
import hotline.directory.store.SubjectRepository;
import hotline.shared.start.StartUpTask;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Loads the shipped reference data into an empty database, in one transaction. From then on they are the
 * administrators', and a newer program never touches them.
 */
@Component
@Order(100)
final class ShippedData implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedData.class);

    /** Instances that start at the same time wait here for the first one. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.directory.shipped'))";

    private static final String COUNTY = "141122";
    /** Before any request that an old system may bring along. */
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final DatabaseClient database;
    private final DivisionRepository divisions;
    private final DepartmentRepository departments;
    private final SubjectRepository subjects;
    private final DispatchCatalogueRepository dispatchCatalogues;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final String subjectsOwner;

    ShippedData(
            DatabaseClient database,
            DivisionRepository divisions,
            DepartmentRepository departments,
            SubjectRepository subjects,
            DispatchCatalogueRepository dispatchCatalogues,
            TransactionalOperator transaction,
            Clock clock,
            @Value("${hotline.division:141122}") String division) {
        this.database = database;
        this.divisions = divisions;
        this.departments = departments;
        this.subjects = subjects;
        this.dispatchCatalogues = dispatchCatalogues;
        this.transaction = transaction;
        this.clock = clock;
        this.subjectsOwner = division;
    }

    @Override
    public Mono<Void> run() {
        return database.sql(LOCK)
                .then()
                .then(divisions.isEmpty())
                .filter(Boolean::booleanValue)
                .flatMap(empty -> load())
                .as(transaction::transactional);
    }

    private Mono<Void> load() {
        return Mono.fromCallable(() -> ShippedFiles.of(COUNTY))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::insert)
                .then(Mono.fromRunnable(() -> LOG.info("Loaded the shipped reference data into the empty database")));
    }

    private Mono<Void> insert(ShippedFiles files) {
        return divisions
                .insertAll(files.divisions())
                .then(departments.insertAll(files.departments()))
                .then(subjects.insertCatalogue(subjectsOwner, "db44t2479-2024", "DB44/T 2479—2024"))
                .then(subjects.insertAll(subjectsOwner, files.subjects()))
                .then(dispatchCatalogues.insert(firstVersion(), files.rules()));
    }

    private Version firstVersion() {
        return new Version(COUNTY, 1, EVER, "", "system:shipped", clock.instant());
    }
}
