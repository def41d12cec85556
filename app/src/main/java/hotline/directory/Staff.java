package hotline.directory;

import hotline.directory.store.StaffRepository;
import hotline.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds and keeps the members of staff. */
@Component
public class Staff {

    private final StaffRepository staff;

    Staff(StaffRepository staff) {
        this.staff = staff;
    }

    /** The member with an id, retired or not; empty if there is none. */
    public Mono<StaffMember> find(UUID id) {
        return staff.find(id);
    }

    /** The member with a username, retired or not; empty if there is none. */
    public Mono<StaffMember> findByUsername(String username) {
        return staff.findByUsername(username);
    }

    public Mono<Boolean> isEmpty() {
        return staff.isEmpty();
    }

    /** Adds a member. */
    public Mono<StaffMember> create(StaffMember member, Actor actor) {
        return staff.insert(member).thenReturn(member);
    }
}
