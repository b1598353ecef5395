package org.parley.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.parley.resolution.Account;

/** As much of a library as one inquiry needs. */
final class Shelf implements Library {
    private static final Dossier NONE = new Dossier("", false, false, List.of(), Map.of(), Map.of());

    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Function<String, Account> accounts;
    private final Function<String, Optional<LocalDate>> dates;

    /**
     * @param accounts of the articles, by source
     * @param dates of the articles, where they were worked out
     */
    Shelf(
            Collection<Dossier> dossiers,
            Function<String, Account> accounts,
            Function<String, Optional<LocalDate>> dates) {
        dossiers.forEach(dossier -> this.dossiers.put(dossier.path(), dossier));
        this.accounts = accounts;
        this.dates = dates;
    }

    private Dossier dossier(String path) {
        return dossiers.getOrDefault(path, NONE);
    }

    @Override
    public List<String> firsts(String path, int most) {
        return dossier(path).firsts().stream().limit(most).toList();
    }

    @Override
    public Optional<LocalDate> inferred(String source) {
        return dates.apply(source);
    }

    @Override
    public Optional<String> witness(String path) {
        return firsts(path, 1).stream().findFirst();
    }

    @Override
    public Account account(String source) {
        return accounts.apply(source);
    }

    @Override
    public boolean known(String path) {
        return dossier(path).known();
    }

    @Override
    public SortedMap<String, Integer> labels(String path) {
        return new TreeMap<>(dossier(path).labels());
    }

    @Override
    public SortedMap<String, String> forms(String path) {
        return new TreeMap<>(dossier(path).forms());
    }
}
