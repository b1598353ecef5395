package org.parley.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;

/** Joins what many articles say, in memory: the same readings give the same knowledge, in whatever order they come. */
public final class Resolver {
    private final Accounts accounts;

    public Resolver(Accounts accounts) {
        this.accounts = accounts;
    }

    public Knowledge resolve(List<Reading> unordered, SortedMap<String, LocalDate> inferredDates) {
        List<Reading> readings = unordered.stream()
                .sorted(Comparator.comparing(r -> r.article().source()))
                .toList();
        List<Block> blocks = blocks(readings);
        Shelf shelf = new Shelf(accounts(readings, paths(blocks)));
        List<Assertion> assertions = new ArrayList<>();
        List<Inference> inferences = new ArrayList<>();
        shelf.accounts().forEach(account -> assertions.addAll(account.assertions()));
        shelf.paths().forEach(path -> inferences.addAll(Naming.of(path, shelf)));
        blocks.forEach(block -> inferences.addAll(Series.of(block, shelf, accounts.names())));
        return new Knowledge(
                readings.stream().map(Reading::article).toList(),
                new TreeMap<>(inferredDates),
                assertions,
                inferences,
                shelf.known(),
                List.of());
    }

    private static List<Block> blocks(List<Reading> readings) {
        SortedMap<String, List<Event>> events = new TreeMap<>();
        readings.forEach(reading -> Event.all(reading)
                .forEach(event -> events.computeIfAbsent(event.block(), name -> new ArrayList<>())
                        .add(event)));
        return events.entrySet().stream()
                .map(block -> Block.of(block.getKey(), block.getValue()))
                .toList();
    }

    private static Map<String, Map<Thing, String>> paths(List<Block> blocks) {
        Map<String, Map<Thing, String>> paths = new HashMap<>();
        blocks.forEach(block -> block.paths()
                .forEach((path, events) ->
                        events.forEach(event -> paths.computeIfAbsent(event.source(), source -> new HashMap<>())
                                .put(event.thing(), path))));
        return paths;
    }

    private List<Account> accounts(List<Reading> readings, Map<String, Map<Thing, String>> paths) {
        return readings.stream()
                .map(reading -> accounts.of(
                        reading, paths.getOrDefault(reading.article().source(), Map.of())))
                .toList();
    }

    /** Publication dates worked out for articles that have none, by source. */
    public SortedMap<String, LocalDate> dates(List<Reading> readings) {
        Map<String, Collection<Stop>> dated = new HashMap<>();
        readings.stream()
                .filter(reading -> reading.anchor().isPresent())
                .flatMap(reading -> Stop.all(reading).stream())
                .forEach(stop -> dated.computeIfAbsent(stop.city(), city -> new ArrayList<>())
                        .add(stop));
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        readings.stream().filter(reading -> reading.anchor().isEmpty()).forEach(reading -> Dating.date(
                        Stop.all(reading), city -> dated.getOrDefault(city, List.of()))
                .ifPresent(date -> dates.put(reading.article().source(), date)));
        return dates;
    }

    /** The accounts of all articles, in memory. */
    private static final class Shelf implements Archive {
        private final SortedMap<String, Account> accounts = new TreeMap<>();
        private final SortedMap<String, String> witnesses = new TreeMap<>();
        private final SortedSet<String> known = new TreeSet<>();
        private final Map<String, SortedMap<String, Integer>> labels = new HashMap<>();
        private final Map<String, SortedMap<String, String>> forms = new HashMap<>();

        Shelf(List<Account> sorted) {
            sorted.forEach(this::add);
        }

        private void add(Account account) {
            String source = account.reading().article().source();
            accounts.put(source, account);
            account.about().forEach(path -> witnesses.putIfAbsent(path, source));
            known.addAll(account.known());
            account.labels()
                    .forEach((path, names) -> names.forEach(name ->
                            labels.computeIfAbsent(path, key -> new TreeMap<>()).merge(name, 1, Integer::sum)));
            account.forms()
                    .forEach((path, names) -> names.forEach(name ->
                            forms.computeIfAbsent(path, key -> new TreeMap<>()).putIfAbsent(name, source)));
        }

        Collection<Account> accounts() {
            return accounts.values();
        }

        SortedSet<String> known() {
            return known;
        }

        Collection<String> paths() {
            return witnesses.keySet();
        }

        @Override
        public Optional<String> witness(String path) {
            return Optional.ofNullable(witnesses.get(path));
        }

        @Override
        public Account account(String source) {
            Account account = accounts.get(source);
            if (account == null) {
                throw new IllegalArgumentException("No article " + source);
            }
            return account;
        }

        @Override
        public boolean known(String path) {
            return known.contains(path);
        }

        @Override
        public SortedMap<String, Integer> labels(String path) {
            return labels.getOrDefault(path, new TreeMap<>());
        }

        @Override
        public SortedMap<String, String> forms(String path) {
            return forms.getOrDefault(path, new TreeMap<>());
        }
    }
}
