package hotline.walk;

import hotline.client.ApiClient;

/** How the client on the JDK's HTTP client is told where the program is and who calls. */
final class Connection {

    static ApiClient to(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        return client;
    }

    static ApiClient with(String url, String token) {
        return to(url).setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
    }
}
