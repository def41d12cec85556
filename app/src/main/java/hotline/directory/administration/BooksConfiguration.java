package hotline.directory.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.Department;
import hotline.directory.Division;
import hotline.directory.Jurisdiction;
import hotline.directory.ReferenceKind;
import hotline.directory.StaffMember;
import hotline.directory.Subject;
import hotline.directory.administration.ReferenceBook.Keeping;
import hotline.directory.store.ChangeLog;
import hotline.directory.store.DepartmentRepository;
import hotline.directory.store.DivisionRepository;
import hotline.directory.store.StaffRepository;
import hotline.directory.store.SubjectRepository;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.reactive.TransactionalOperator;

/** One book for each kind of reference data. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

    @Bean
    Keeping keeping(
            Jurisdiction jurisdiction,
            ChangeLog log,
            ReferenceCaches caches,
            TransactionalOperator transaction,
            ObjectMapper json,
            Clock clock) {
        return new Keeping(jurisdiction, log, caches, transaction, json, clock);
    }

    @Bean
    ReferenceBook<Division> divisionBook(DivisionRepository rows, Keeping keeping) {
        return new ReferenceBook<>(ReferenceKind.DIVISION, rows, Guard.none(), keeping);
    }

    @Bean
    ReferenceBook<Department> departmentBook(DepartmentRepository rows, DepartmentGuard guard, Keeping keeping) {
        return new ReferenceBook<>(ReferenceKind.DEPARTMENT, rows, guard, keeping);
    }

    @Bean
    ReferenceBook<Subject> subjectBook(SubjectRepository rows, Keeping keeping) {
        return new ReferenceBook<>(ReferenceKind.SUBJECT, rows, Guard.none(), keeping);
    }

    @Bean
    ReferenceBook<StaffMember> staffBook(StaffRepository rows, Keeping keeping) {
        return new ReferenceBook<>(ReferenceKind.STAFF, rows, Guard.none(), keeping);
    }
}
