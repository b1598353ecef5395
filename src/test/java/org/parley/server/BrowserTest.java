package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** The pages as a browser shows them; skipped where the machine has none. */
class BrowserTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Map<String, String> TABS =
            Map.of("Table", "Table", "Timeline", "Timeline", "Map", "Map", "Graph", "Network", "BarChart", "Bars");

    private static final String AXE = axe();
    private static TestSite site;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "no browser here: install chromium and chromium-driver to run these tests");
        site = new TestSite();
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options());
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=1280,1200");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            browser.quit();
            site.close();
        }
    }

    @AfterEach
    void writesNoErrorAndCallsNobodyElse() {
        List<String> errors = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(Object::toString)
                // A browser tells of every refusal; two tests ask for one.
                .filter(message -> !message.contains("400 (Bad Request)") && !message.contains("404 (Not Found)"))
                .toList();
        assertEquals(List.of(), errors);
        assertEquals(List.of(), requestsElsewhere());
    }

    private static List<String> requestsElsewhere() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .flatMap(message -> java.util.regex.Pattern.compile("\"url\":\"((?:https?|wss?)://[^\"]+)\"")
                        .matcher(message)
                        .results()
                        .map(found -> found.group(1)))
                .filter(url -> !url.startsWith(site.uri("/").toString()))
                .toList();
    }

    private static void open(String path) {
        browser.get(site.uri(path).toString());
    }

    private static WebElement await(String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    static Stream<SavedQuery> queries() {
        return SavedQueries.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void showsEverySavedQueryInItsView(SavedQuery query) {
        open("/workbench?saved=" + query.name());
        WebElement tab = await("#tabs [aria-selected=true]");
        assertEquals(TABS.get(query.view().orElseThrow().name()), tab.getText());
        assertTrue(await("#picture > *").isDisplayed());
        assertTrue(
                await("#status").getText().matches("[1-9].*"), await("#status").getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#times svg a", "#venues svg a", "#delegations svg a"})
    void showsTheGraphAtAGlance(String selector) {
        open("/");
        assertTrue(await(selector).isDisplayed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries/venues",
                "/queries/rounds",
                "/queries/who-met-whom",
                "/page/person/he-lifeng",
                "/page/article/002_c00ea93b3a862edc",
                "/ontology",
                "/query"
            })
    void showsEveryKindOfPage(String path) {
        open(path);
        assertTrue(await("main h1").isDisplayed());
    }

    /** Every kind of page, by day and by night. */
    static Stream<Arguments> pages() {
        return Stream.of(
                        "/",
                        "/workbench?saved=rounds",
                        "/workbench?saved=delegation-members",
                        "/workbench?saved=venues",
                        "/workbench?saved=corroboration",
                        "/workbench?saved=statements-by",
                        "/workbench?query=ASK%7B%7D",
                        "/workbench?query=SELECT",
                        "/queries/venues",
                        "/queries/statements-by",
                        "/page/person/he-lifeng",
                        "/page/article/002_c00ea93b3a862edc",
                        "/ontology",
                        "/query?query=SELECT",
                        "/page/nowhere")
                .flatMap(path -> Stream.of(Arguments.of(path, "light"), Arguments.of(path, "dark")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsNobodyOut(String path, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        open(path);
        await("main h1");
        if (path.startsWith("/workbench")) {
            await("#picture > *");
        }
        assertEquals(List.of(), faults());
    }

    /** What axe finds that is serious or worse, with the first element it finds it at. */
    private static Object faults() {
        browser.executeCdpCommand("Runtime.evaluate", Map.of("expression", AXE));
        return browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ['violations'] }).then(found => done(found.violations
                  .filter(fault => ['serious', 'critical'].includes(fault.impact))
                  .map(fault => fault.id + ': ' + fault.nodes.length + ' x ' + fault.nodes[0].html.slice(0, 200) + ' ' + fault.nodes[0].failureSummary.slice(0, 300))));
                """);
    }

    private static String axe() {
        try (InputStream script =
                BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/workbench?saved=rounds",
                "/workbench?saved=delegation-members",
                "/workbench?saved=evidence-for",
                "/queries/venues",
                "/page/person/he-lifeng",
                "/page/article/002_c00ea93b3a862edc",
                "/ontology"
            })
    void fitsAPhone(String path) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            open(path);
            await("main h1");
            if (path.startsWith("/workbench")) {
                await("#picture > *");
            }
            assertEquals(
                    390L, browser.executeScript("return document.documentElement.scrollWidth"), "wider than the phone");
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void needsNoMouse() {
        open("/workbench?saved=rounds");
        await("#picture > *");
        focus("#questions [data-name=venues]");
        press(Keys.ENTER);
        await("#picture .map");
        focus("#tabs [aria-selected=true]");
        press(Keys.ARROW_LEFT);
        await("#picture th button");
        focus("#picture th button");
        press(Keys.SPACE);
        await("#picture th[aria-sort=ascending]");
        focus("#picture td a");
        press(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(ExpectedConditions.urlContains("/page/"));
    }

    private static void focus(String selector) {
        browser.executeScript("document.querySelector(arguments[0]).focus()", selector);
    }

    private static void press(CharSequence key) {
        browser.switchTo().activeElement().sendKeys(key);
    }

    @Test
    void sortsAndSiftsATable() {
        open("/workbench?saved=evidence-for");
        await("#picture th button").click();
        await("#picture th[aria-sort=ascending]");
        await("#picture th button").click();
        await("#picture th[aria-sort=descending]");
        int all = browser.findElements(By.cssSelector("#picture tbody tr")).size();
        WebElement words = await("#picture .tablebar input");
        words.sendKeys("joined");
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.numberOfElementsToBeLessThan(By.cssSelector("#picture tbody tr"), all));
    }

    @Test
    void isAtWorkWhenOpened() {
        open("/workbench");
        await("#picture svg");
        assertTrue(browser.getCurrentUrl().endsWith("?saved=rounds"), browser.getCurrentUrl());
    }

    @Test
    void searchesFromEveryPage() {
        open("/ontology");
        WebElement search = await(".masthead input[type=search]");
        search.sendKeys("Lifeng", Keys.ENTER);
        assertTrue(await("#picture td").isDisplayed());
        assertEquals("Lifeng", await("#p-words").getDomProperty("value"));
    }

    @Test
    void asksAQueryOfOnesOwnFromTheKeyboard() {
        open("/workbench?query="
                + TestSite.encoded("CONSTRUCT WHERE { ?s a <https://w3id.org/parley/ontology#Round> }"));
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.id("status"), "5 triples"));
        browser.findElement(By.cssSelector("#editor .CodeMirror")).click();
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(Keys.DELETE, "ASK {}")
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.textToBe(By.cssSelector("#picture .truth"), "Yes"));
        assertTrue(browser.getCurrentUrl().endsWith("?query=" + "ASK%20%7B%7D"), browser.getCurrentUrl());
    }

    @Test
    void fillsAFormFromTheGraph() {
        open("/workbench?saved=statements-by");
        await("#p-person-names option[value='Jamieson Greer']");
        WebElement field = browser.findElement(By.id("p-person"));
        field.clear();
        field.sendKeys("Jamieson Greer", Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.id("picture"), "getting to a point"));
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        open("/workbench?query=" + TestSite.encoded("SELECT"));
        assertTrue(
                await("#picture .problem").getText().contains("query:1:"),
                await("#picture .problem").getText());
    }

    @Test
    void leadsFromACellToThePageOfTheThing() {
        open("/workbench?saved=people-and-offices");
        await("#picture td a").click();
        assertTrue(await("main h1").isDisplayed());
        assertTrue(browser.getCurrentUrl().contains("/page/person/"), browser.getCurrentUrl());
    }
}
