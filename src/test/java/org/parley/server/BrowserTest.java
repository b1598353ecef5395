package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                // A browser tells of every refusal; one test asks for it.
                .filter(message -> !message.contains("400 (Bad Request)"))
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
