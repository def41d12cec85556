package hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A hotline's office for tests of pages: the running program with its staff, started once for all of them, and a desk for
 * each person that a test needs, cleared after it.
 */
final class Office implements ParameterResolver, AfterEachCallback {

    private static final Namespace ALL_TESTS = Namespace.create(Office.class);
    private static final String ADMIN_PASSWORD = "admin password of the office";

    private final List<Desk> desks = new ArrayList<>();

    /** What a test asks for: people at their desks, and what lies there before they come. */
    record Day(Running running, List<Desk> desks) {

        /** Somebody at a desk, signed in. */
        Desk desk(String username) {
            Desk desk = emptyDesk();
            desk.signIn(username);
            return desk;
        }

        /** A browser before anybody has signed in. */
        Desk emptyDesk() {
            Desk desk = new Desk(running.hotline());
            desks.add(desk);
            return desk;
        }

        Calls calls() {
            return running.calls();
        }

        OwnDatabase database() {
            return new OwnDatabase(running.folder().data());
        }
    }

    /** The program, ended with the last test. */
    record Running(TestFolder folder, RunningHotline hotline, Calls calls)
            implements ExtensionContext.Store.CloseableResource {

        static Running start() {
            TestFolder folder = TestFolder.create();
            RunningHotline hotline =
                    RunningHotline.launch(List.of(), folder.data(), Map.of("HOTLINE_ADMIN_PASSWORD", ADMIN_PASSWORD));
            hotline.awaitReady();
            StaffAccounts staff = new StaffAccounts(hotline, ADMIN_PASSWORD);
            staff.create("operator", "王话务", "operator");
            staff.create("supervisor", "赵督办", "supervisor");
            staff.create("manager", "孙管理", "manager");
            staff.create("administrator", "钱管理", "administrator");
            staff.createClerk("clerk", "李经办", "015");
            staff.createClerk("water", "周经办", "020");
            staff.createClerk("idle", "吴经办", "030");
            staff.createClerk("parks", "郑经办", "031");
            staff.create("auditor", "冯审计", "auditor");
            return new Running(folder, hotline, new Calls(staff));
        }

        @Override
        public void close() {
            hotline.close();
            folder.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Day.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser.assumeInstalled();
        Running running = context.getRoot()
                .getStore(ALL_TESTS)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return new Day(running, desks);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        desks.forEach(Desk::close);
        desks.clear();
    }
}
