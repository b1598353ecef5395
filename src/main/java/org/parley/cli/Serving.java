package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.server.ParleyServer;
import org.parley.server.ServerSettings;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley serve} does. */
final class Serving {
    private final PrintWriter out;

    Serving(CommandLine line) {
        this.out = line.getOut();
    }

    /** Serves until the process is told to end. */
    int run(Path folder, String host, int port, Optional<String> publicUrl, List<String> services) {
        ServerSettings local =
                ServerSettings.LOCAL.withHost(host).withPort(port).withServices(services);
        ServerSettings settings = publicUrl.map(local::withPublicUrl).orElse(local);
        ParleyServer server = ParleyServer.serve(settings, new StoreFolder(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "parley-stop"));
        out.printf("Parley answers at %s (Ctrl-C stops it)%n", server.url());
        out.flush();
        server.join();
        return ExitCode.DONE;
    }
}
