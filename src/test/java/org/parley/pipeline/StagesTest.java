package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Articles;
import org.parley.corpus.NearDuplicates;
import org.parley.extraction.Thing;
import org.parley.graph.NQuads;
import org.parley.graph.Names;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Event;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** The stages, put together one by one as an engine of many machines would, give the graph of a build. */
class StagesTest {
    private final ReferenceData reference = ReferenceData.read();
    private final News news = new News(reference.reference());
    private final Stages stages = new Stages(Names.STANDARD, reference, Mappings.NONE, news);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void giveTheGraphOfABuild(long seed) throws IOException {
        Path stories = java.nio.file.Files.createDirectory(folder.resolve("stories"));
        Stories.write(stories, 60, seed);
        new Build(new Plan(stories, folder.resolve("store"), 2, Names.STANDARD), reference, news, Progress.SILENT)
                .run();
        List<String> built;
        try (Store store = new StoreFolder(folder.resolve("store")).open()) {
            built = NQuads.lines(store.quads()).stream().sorted().toList();
        }
        assertEquals(String.join("\n", built), String.join("\n", lines(read(stories, seed))), "seed " + seed);
    }

    private List<Entry> read(Path stories, long seed) {
        List<Entry> entries = new ArrayList<>();
        try (var pages = Articles.pages(stories, Articles.files(stories, notice -> {}), notice -> {})) {
            pages.forEach(page -> stages.read(page, notice -> {}).ifPresent(entries::add));
        }
        Collections.shuffle(entries, new Random(seed));
        var dated = entries.stream()
                .flatMap(entry -> Stages.dating(entry).stream())
                .distinct()
                .collect(Collectors.groupingBy(stop -> stop.city()));
        return settled(entries.stream().map(entry -> stages.dated(entry, dated)).toList());
    }

    private static List<Entry> settled(List<Entry> entries) {
        Map<String, List<Event>> blocks = entries.stream()
                .flatMap(entry -> entry.card().events().stream())
                .collect(Collectors.groupingBy(Event::block));
        Map<String, List<Map<Thing, String>>> paths = new TreeMap<>();
        blocks.forEach((block, events) -> Stages.paths(block, events)
                .forEach((source, found) ->
                        paths.computeIfAbsent(source, name -> new ArrayList<>()).add(found)));
        Map<String, String> voices = voices(entries);
        return entries.stream()
                .map(entry -> entry.settled(
                        Optional.ofNullable(voices.get(entry.source())), paths.getOrDefault(entry.source(), List.of())))
                .toList();
    }

    private static Map<String, String> voices(List<Entry> entries) {
        Map<String, Card> slips =
                entries.stream().collect(Collectors.toMap(Entry::source, entry -> Copies.slip(entry)));
        Map<Integer, List<Card.Head>> sharing = new TreeMap<>();
        slips.values().forEach(slip -> Copies.sketch(slip).keyValues().forEach(key -> sharing.computeIfAbsent(
                        key, value -> new ArrayList<>())
                .add(slip.head())));
        List<Copies.Pair> pairs = sharing.values().stream()
                .flatMap(heads -> Copies.pairs(heads).stream())
                .toList();
        Map<String, String> voices = slips.keySet().stream().collect(Collectors.toMap(name -> name, name -> name));
        for (Map<String, String> old = Map.of(); !old.equals(voices); ) {
            old = Map.copyOf(voices);
            for (String later : slips.keySet()) {
                Map<String, Card> speaking = new TreeMap<>();
                old.forEach((source, voice) -> speaking.put(source, card(slips, voice)));
                voices.put(
                        later,
                        NearDuplicates.voice(
                                Copies.sketch(card(slips, later)),
                                pairs.stream()
                                        .filter(pair -> pair.later().equals(later))
                                        .map(pair -> Copies.sketch(card(speaking, pair.earlier())))));
            }
        }
        return voices;
    }

    private static Card card(Map<String, Card> slips, String source) {
        return java.util.Objects.requireNonNull(slips.get(source));
    }

    private List<String> lines(List<Entry> entries) {
        List<Dossier> dossiers = new ArrayList<>(entries.stream()
                .flatMap(entry -> stages.dossiers(entry).stream())
                .collect(Collectors.toMap(Dossier::path, dossier -> dossier, Dossier::with))
                .values());
        List<Inquiry> inquiries =
                new ArrayList<>(dossiers.stream().map(stages::inquiry).toList());
        entries.stream()
                .flatMap(entry -> Stages.rounds(entry).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((block, events) -> inquiries.add(talks(block, events, dossiers)));
        List<Answer> answers = inquiries.stream()
                .flatMap(asked -> stages
                        .answers(
                                List.of(asked),
                                entries.stream()
                                        .filter(entry -> asked.sources().contains(entry.source()))
                                        .toList())
                        .stream())
                .toList();
        List<String> lines = Stream.of(
                        entries.stream().flatMap(entry -> stages.article(entry).stream()),
                        answers.stream().flatMap(answer -> answer.quads().stream()),
                        background(dossiers, answers))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(ArrayList::new));
        SortedMap<String, Long> kinds = answers.stream()
                .flatMap(answer -> answer.kind().stream())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        long links = lines.stream()
                .flatMap(line -> NQuads.link(line).stream())
                .distinct()
                .count();
        lines.addAll(stages.description(entries.size(), lines.size(), links, kinds));
        Collections.sort(lines);
        return lines;
    }

    private Inquiry talks(String block, List<CardView.Events> events, List<Dossier> dossiers) {
        return stages.inquiry(
                block,
                events,
                dossiers.stream()
                        .filter(dossier ->
                                events.stream().anyMatch(card -> card.paths().containsValue(dossier.path())))
                        .toList());
    }

    private Stream<String> background(List<Dossier> dossiers, List<Answer> answers) {
        return stages
                .background(
                        dossiers.stream()
                                .filter(Dossier::known)
                                .map(Dossier::path)
                                .toList(),
                        answers.stream()
                                .flatMap(answer -> answer.rulings().stream())
                                .toList())
                .stream();
    }
}
