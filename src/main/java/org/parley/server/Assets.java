package org.parley.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.ontology.ShippedFile;

/** Style sheets, scripts and pictures; read once, found by name and never by path. */
final class Assets extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    private static final String WEBJAR = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";
    private final transient Map<String, byte[]> files;

    Assets(List<String> names) {
        files = names.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::file));
    }

    /** The editor comes in a jar of its own. */
    private static byte[] file(String name) {
        return ShippedFile.bytes(Assets.class, name.startsWith("yasgui") ? WEBJAR + name : "assets/" + name);
    }

    @Override
    void get(Exchange exchange) throws IOException {
        String name = rest(exchange);
        byte[] file = files.get(name);
        if (file == null) {
            throw Refusal.notFound("There is no file of that name.");
        }
        if (!exchange.unchanged(Build.VERSION, name, Integer.toString(java.util.Arrays.hashCode(file)))) {
            exchange.send(
                    TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"), file);
        }
    }
}
