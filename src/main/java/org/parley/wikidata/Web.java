package org.parley.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A polite client of public services: it says who it is, asks one thing at a time with a pause between, waits as long as it is
 * told to, follows few redirects and only on the same host, and asks nothing twice.
 */
public final class Web {
    private static final int ATTEMPTS = 4;
    private static final int REDIRECTS = 3;
    private static final int LONGEST = 16_000_000;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private final WebSettings settings;
    private final WebCache cache;
    private final HttpClient client;
    private Optional<Instant> last = Optional.empty();

    public Web(WebSettings settings) {
        this.settings = settings;
        this.cache = new WebCache(settings.cache());
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What {@code reading} makes of an answer; it throws an exception for an answer that is not as it should be, which is then
     * not kept.
     *
     * @param form what to send; where it is empty, the address is got
     */
    <T> T ask(URI address, Map<String, String> form, String accept, Function<WebAnswer, T> reading) {
        String body = encoded(form);
        String request = (body.isEmpty() ? "GET " : "POST ") + address + " " + accept + "\n" + body;
        Optional<WebAnswer> kept = cache.find(request);
        if (kept.isPresent()) {
            return read(address, kept.get(), reading);
        }
        if (!settings.online()) {
            throw new WebProblem("Not asked before, and not online: " + address.getHost() + ".");
        }
        WebAnswer answer = new WebAnswer(answered(address, body, accept), LocalDate.now(settings.clock()));
        T result = read(address, answer, reading);
        cache.keep(request, answer);
        return result;
    }

    private static <T> T read(URI address, WebAnswer answer, Function<WebAnswer, T> reading) {
        try {
            return reading.apply(answer);
        } catch (WebProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new WebProblem(address.getHost() + " answered something that cannot be read.", e);
        }
    }

    /** {@code name=value} pairs, in order of name. */
    static String encoded(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private synchronized String answered(URI address, String body, String accept) {
        Duration wait = Duration.ofSeconds(1);
        WebProblem problem = new WebProblem(address.getHost() + " did not answer.");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<InputStream> response = followed(address, body, accept);
                if (response.statusCode() == 200) {
                    return text(address, response);
                }
                problem = refused(address, response);
                if (!PASSING.contains(response.statusCode())) {
                    throw problem;
                }
                wait = told(response).orElse(wait);
            } catch (HttpTimeoutException e) {
                problem = new WebProblem(address.getHost() + " did not answer in time.", e);
            } catch (IOException e) {
                problem = new WebProblem(address.getHost() + " cannot be reached: " + e.getMessage() + ".", e);
            }
            if (attempt < ATTEMPTS - 1) {
                rest(address, wait);
                wait = wait.multipliedBy(2);
            }
        }
        throw problem;
    }

    private void rest(URI address, Duration wait) {
        if (wait.compareTo(settings.patience()) > 0) {
            throw new WebProblem(
                    address.getHost() + " asks to wait " + wait.toSeconds() + " seconds: ask again later.");
        }
        settings.rest().accept(wait);
    }

    private HttpResponse<InputStream> followed(URI address, String body, String accept) throws IOException {
        URI next = address;
        for (int step = 0; step <= REDIRECTS; step++) {
            HttpResponse<InputStream> response = sent(next, body, accept);
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return response;
            }
            response.body().close();
            next = within(address, next.resolve(location.get()));
        }
        throw new WebProblem(address.getHost() + " sends from one address to the next.");
    }

    private static URI within(URI first, URI next) {
        boolean sameHost = first.getHost().equalsIgnoreCase(String.valueOf(next.getHost()));
        boolean sameSafety = "https".equalsIgnoreCase(next.getScheme())
                || first.getScheme().equalsIgnoreCase(String.valueOf(next.getScheme()));
        boolean samePort = first.getPort() == next.getPort() || next.getPort() < 0;
        if (!sameHost || !sameSafety || !samePort) {
            throw new WebProblem(first.getHost() + " sends elsewhere, to " + next + ", where nothing is asked.");
        }
        return next;
    }

    private HttpResponse<InputStream> sent(URI address, String body, String accept) throws IOException {
        keepPause();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("User-Agent", settings.agent())
                .header("Accept", accept);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebProblem("The request was interrupted.", e);
        }
    }

    private void keepPause() {
        Instant now = settings.clock().instant();
        Duration left = last.map(then -> settings.pause().minus(Duration.between(then, now)))
                .orElse(Duration.ZERO);
        if (!left.isNegative() && !left.isZero()) {
            settings.rest().accept(left);
        }
        last = Optional.of(settings.clock().instant());
    }

    private static String text(URI address, HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new WebProblem(address.getHost() + " answered more than " + LONGEST + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static WebProblem refused(URI address, HttpResponse<InputStream> response) throws IOException {
        response.body().close();
        return new WebProblem(address.getHost() + " answered " + response.statusCode() + ".");
    }

    /** How long the service asks to wait: a number of seconds, or a day and hour. */
    private Optional<Duration> told(HttpResponse<InputStream> response) {
        return response.headers().firstValue("Retry-After").map(String::strip).flatMap(this::duration);
    }

    private Optional<Duration> duration(String told) {
        try {
            if (told.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(told)));
            }
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME
                    .withLocale(Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .parse(told));
            Duration left = Duration.between(settings.clock().instant(), then);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
