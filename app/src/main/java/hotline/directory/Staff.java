package hotline.directory;

import hotline.directory.administration.ReferenceBook;
import hotline.directory.store.StaffRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds and keeps the members of staff. */
@Component
public class Staff {

    private final StaffRepository staff;
    private final ReferenceBook<StaffMember> book;

    Staff(StaffRepository staff, ReferenceBook<StaffMember> book) {
        this.staff = staff;
        this.book = book;
    }

    /** The member with an id, retired or not; empty if there is none. */
    public Mono<StaffMember> find(UUID id) {
        return staff.find(id);
    }

    /** The member with a username, retired or not; empty if there is none. */
    public Mono<StaffMember> findByUsername(String username) {
        return staff.findByUsername(username);
    }

    /** The members of a division by username. */
    public Mono<List<StaffMember>> ofDivision(String divisionCode, boolean withRetired) {
        return staff.ofDivision(divisionCode, withRetired).collectList();
    }

    /** The members who are administrator and auditor at once, which older versions let an account be. */
    public Mono<List<StaffMember>> withBothDuties() {
        return staff.withBothDuties().collectList();
    }

    public Mono<Boolean> isEmpty() {
        return staff.isEmpty();
    }

    /** Adds a member under a username that nobody had before. */
    public Mono<StaffMember> create(StaffMember member, Actor actor) {
        return book.add(member.divisionCode(), member, actor)
                .onErrorMap(
                        ProblemException.class,
                        refusal -> refusal.type() == DirectoryProblem.CODE_TAKEN
                                ? new ProblemException(
                                        DirectoryProblem.USERNAME_TAKEN, Map.of("username", member.username()))
                                : refusal);
    }

    /** Changes a member who is still at the version that was seen; all but username, division and password. */
    public Mono<StaffMember> change(StaffMember member, int seen, UnaryOperator<StaffMember> difference, Actor actor) {
        return book.change(member.divisionCode(), member.code(), seen, difference, actor);
    }

    public Mono<StaffMember> retire(StaffMember member, int seen, Actor actor) {
        return change(member, seen, StaffMember::asRetired, actor);
    }

    /** Gives a member another password; the log says that it happened. */
    public Mono<Void> changePassword(StaffMember member, String passwordHash, Actor actor) {
        return book.change(
                        member.divisionCode(),
                        member.code(),
                        member.version(),
                        kept -> kept.withPassword(passwordHash),
                        actor)
                .then();
    }
}
