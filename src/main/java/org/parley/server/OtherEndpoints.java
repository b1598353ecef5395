package org.parley.server;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.http.RegistryHttpClient;
import org.apache.jena.http.sys.RegistryRequestModifier;

/** How the endpoints are asked that SERVICE may name: under our own name, and only they, wherever they might point to. */
final class OtherEndpoints {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String NAME = "Parley/" + Build.VERSION + " (SPARQL federation) ApacheJena/5.6.0";

    private OtherEndpoints() {}

    /** Jena keeps its clients in one registry for the whole process, by the very address of the endpoint. */
    static void register(Set<String> services) {
        for (String service : services) {
            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
            RegistryHttpClient.get().add(service, client);
            RegistryRequestModifier.get().add(service, (parameters, headers) -> headers.put("User-Agent", NAME));
        }
    }
}
