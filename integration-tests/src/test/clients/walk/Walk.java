package hotline.walk;

import hotline.client.ApiClient;
import hotline.client.ApiException;
import hotline.client.api.ActsApi;
import hotline.client.api.DepartmentsApi;
import hotline.client.api.ImportsApi;
import hotline.client.api.RequestsApi;
import hotline.client.api.StaffApi;
import hotline.client.api.TokensApi;
import hotline.client.model.ActAnswer;
import hotline.client.model.CallForm;
import hotline.client.model.CallerForm;
import hotline.client.model.Credentials;
import hotline.client.model.DispatchCommand;
import hotline.client.model.NewMember;
import hotline.client.model.CloseCommand;
import hotline.client.model.Registered;
import hotline.client.model.ReplyCommand;
import hotline.client.model.RequestStatus;
import hotline.client.model.RequestView;
import hotline.client.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A request from registering to closing, by generated code alone: compiled against either Java client. */
public final class Walk {

    private static final String PASSWORD = "a long enough password";

    private final String url;
    private final String client;

    private Walk(String url, String client) {
        this.url = url;
        this.client = client;
    }

    /** Walks, and gives the request's number. */
    public static String number(String url, String client, String adminPassword) throws ApiException, IOException {
        return new Walk(url, client).walk(adminPassword);
    }

    private String walk(String adminPassword) throws ApiException, IOException {
        ApiClient administrator = signedIn("admin", adminPassword);
        hire(administrator, "operator", Role.OPERATOR, null);
        hire(administrator, "clerk", Role.CLERK, "015");
        upload(administrator);
        ApiClient operator = signedIn(client + "-operator", PASSWORD);
        Registered registered = register(operator);
        ActAnswer dispatched = new ActsApi(operator)
                .dispatch(
                        registered.getNumber(),
                        version(registered.getVersion()),
                        new DispatchCommand().department("015"),
                        client + "-2");
        requireStaleRefused(operator, registered);
        ActAnswer replied = handle(signedIn(client + "-clerk", PASSWORD), dispatched);
        new ActsApi(operator)
                .close(replied.getNumber(), version(replied.getVersion()), null, new CloseCommand().note("已告知"));
        return read(operator, replied.getNumber());
    }

    private ApiClient signedIn(String username, String password) throws ApiException {
        Credentials credentials = new Credentials().username(username).password(password);
        return Connection.with(url, new TokensApi(Connection.to(url)).postTokens(credentials).getToken());
    }

    private void hire(ApiClient administrator, String username, Role role, String department) throws ApiException {
        NewMember member = new NewMember()
                .username(client + "-" + username)
                .name("王话务")
                .roles(Set.of(role))
                .department(department)
                .password(PASSWORD);
        new StaffApi(administrator).postStaff(member, null);
    }

    /** A file as the body, and a file as a part of it. */
    private void upload(ApiClient administrator) throws ApiException, IOException {
        String departments = "code,name,duties,aliases,kind,township\nN-" + client + ",新单位" + client + ",,,government,\n";
        List<String> added = new DepartmentsApi(administrator)
                .postDepartmentImport("141122", departments, null, null, null, null)
                .getAdded();
        require(added.size() == 1, "departments added: " + added);
        String mapping = "{\"source\":\"" + client + "\",\"columns\":{\"externalId\":\"id\",\"received\":\"received\","
                + "\"nature\":\"nature\",\"title\":\"title\"}}";
        Path file = Files.createTempFile("old-", ".csv");
        Files.writeString(file, "id,received,nature,title\nA1,2023-01-03 09:00,投诉,路灯\n");
        String source = new ImportsApi(administrator)
                .postImports(mapping, file.toFile(), null, null)
                .getSource();
        require(source.equals(client), "source: " + source);
    }

    private Registered register(ApiClient operator) throws ApiException {
        CallForm call = new CallForm()
                .nature("help")
                .channel("phone")
                .text("天宁镇东街的路灯坏了三天")
                .caller(new CallerForm().name("张三").phone("13834567890"));
        Registered registered = new RequestsApi(operator).postRequests(call, client + "-1");
        Registered again = new RequestsApi(operator).postRequests(call, client + "-1");
        require(again.getNumber().equals(registered.getNumber()), "registered twice under one key");
        return registered;
    }

    private ActAnswer handle(ApiClient clerk, ActAnswer dispatched) throws ApiException {
        ActsApi acts = new ActsApi(clerk);
        ActAnswer acknowledged = acts.acknowledge(dispatched.getNumber(), version(dispatched.getVersion()), null, null);
        return acts.reply(
                acknowledged.getNumber(), version(acknowledged.getVersion()), new ReplyCommand().text("路灯已修复"), null);
    }

    private void requireStaleRefused(ApiClient operator, Registered seen) throws ApiException {
        try {
            new ActsApi(operator).close(seen.getNumber(), version(seen.getVersion()), null, null);
        } catch (ApiException refused) {
            require(refused.getCode() == 412, "refused with " + refused.getCode());
            return;
        }
        throw new IllegalStateException("a stale version was taken");
    }

    private static String read(ApiClient operator, String number) throws ApiException {
        RequestsApi requests = new RequestsApi(operator);
        RequestView request = requests.getRequest(number);
        require(request.getStatus() == RequestStatus.CLOSED, "status: " + request.getStatus());
        int events = requests.getRequestEvents(number).size();
        require(events == request.getVersion(), "events: " + events);
        return number;
    }

    private static String version(int version) {
        return "\"" + version + "\"";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
