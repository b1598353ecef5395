package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rooms: what each package may read, and which library may appear where. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the bottom up: each room reads only rooms before it. */
    private static final List<String> ROOMS = List.of(
            "ontology",
            "notice",
            "corpus",
            "reference",
            "language",
            "extraction",
            "resolution",
            "wikidata",
            "graph",
            "store",
            "query",
            "validation",
            "pipeline",
            "server",
            "cli",
            "spark");

    @ArchTest
    static final ArchRule everyClassStandsInARoom = classes().should().resideInAnyPackage(packages(ROOMS));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.parley.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void eachRoomReadsOnlyWhatStandsAboveIt(JavaClasses all) {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            List<String> later = ROOMS.subList(i + 1, ROOMS.size());
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(later))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule tdb2OnlyInTheStore = only("org.apache.jena.tdb2..", "store");

    @ArchTest
    static final ArchRule fusekiOnlyInTheServer = only("org.apache.jena.fuseki..", "server");

    @ArchTest
    static final ArchRule jettyOnlyInTheServer = only("org.eclipse.jetty..", "server");

    /** Wikidata is asked by one room; stores elsewhere and endpoints that SERVICE may name by theirs. */
    @ArchTest
    static final ArchRule theNetworkOnlyWhereItIsAsked = noClasses()
            .that()
            .resideOutsideOfPackages(room("wikidata"), room("store"), room("server"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule picocliOnlyInTheCommandLines = only("picocli..", "cli", "spark");

    /** The job for Spark has a source folder and a jar of its own; here is nothing of it, nor of Spark. */
    @ArchTest
    static final ArchRule sparkOnlyInItsOwnJar = noClasses()
            .should()
            .resideInAPackage(room("spark"))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @Test
    void noneOfTheLibrariesIsSparks() {
        List<String> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .filter(name -> name.matches("(spark|hadoop|scala)-.*"))
                .toList();
        assertEquals(List.of(), libraries);
        assertFalse(Files.exists(Path.of("src", "main", "java", "org", "parley", "spark")));
    }

    @ArchTest
    static final ArchRule standardOutputOnlyInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(room("cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(ArchitectureTest::room).toArray(String[]::new);
    }

    private static String room(String name) {
        return "org.parley." + name + "..";
    }
}
