package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.parley.notice.InputException;
import org.parley.server.Newsdesk;
import org.parley.server.ParleyServer;
import org.parley.server.ServerSettings;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley serve} does. */
final class Serving {
    private final PrintWriter out;
    private final CommandLine line;
    private Optional<Newsdesk> newsdesk = Optional.empty();

    Serving(CommandLine line) {
        this.line = line;
        this.out = line.getOut();
    }

    /** Lets whoever knows the secret in the file send stories; they are kept in the folder of articles, if one is given. */
    void takeStories(Path token, Path store, Optional<Path> articles) {
        Building building = new Building(line);
        newsdesk = Optional.of(new Newsdesk(
                secret(token),
                building::quietly,
                articles.map(folder -> story -> new Living(line).quietly(store, kept(story, folder)))));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InputException("The token cannot be read from " + file + ".", "Give a file with --token-file.");
        }
    }

    private static Path kept(Path story, Path folder) {
        try {
            Path posted = Files.createDirectories(folder.resolve("posted"));
            return Files.copy(story, posted.resolve(story.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException("The story cannot be kept in " + folder + ".", "Look at its permissions.");
        }
    }

    /** Serves until the process is told to end. */
    int run(Path folder, String host, int port, Optional<String> publicUrl, List<String> services) {
        ServerSettings local =
                ServerSettings.LOCAL.withHost(host).withPort(port).withServices(services);
        ServerSettings known = publicUrl.map(local::withPublicUrl).orElse(local);
        ServerSettings settings = newsdesk.map(known::withNewsdesk).orElse(known);
        ParleyServer server = ParleyServer.serve(settings, new StoreFolder(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "parley-stop"));
        out.printf("Parley answers at %s (Ctrl-C stops it)%n", server.url());
        out.flush();
        server.join();
        return ExitCode.DONE;
    }
}
