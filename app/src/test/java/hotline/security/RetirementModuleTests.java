package hotline.security;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.directory.StaffMember;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@HotlineTest
class RetirementModuleTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void whoIsSeenBetweenARepeatablePostsEffectAndItsCommitIsForgottenAfterwards() {
        TestStaff administrator = TestStaff.with(Role.ADMINISTRATOR);
        TestStaff operator = TestStaff.with(Role.OPERATOR);

        accounts.change(operator.id(), 1, StaffMember::asRetired, administrator.actor())
                .then(Mono.defer(() -> tokens.bearer(operator.token())))
                .as(transaction::transactional)
                .then()
                .block();

        assertThat(tokens.bearer(operator.token()).blockOptional()).isEmpty();
    }
}
