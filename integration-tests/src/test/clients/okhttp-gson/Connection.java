package hotline.walk;

import hotline.client.ApiClient;

/** How the client on OkHttp is told where the program is and who calls. */
final class Connection {

    static ApiClient to(String url) {
        return new ApiClient().setBasePath(url);
    }

    static ApiClient with(String url, String token) {
        ApiClient client = to(url);
        client.setBearerToken(token);
        return client;
    }
}
