package org.parley.validation;

import java.util.List;
import java.util.Set;

/** Whether a fact of the graph is the fact that the annotator meant, however each of them spells it. */
final class Sameness {
    private static final Set<String> EVERYONE = Set.of("", "*", "world", "all countries");

    private Sameness() {}

    static boolean same(String relation, GoldFact gold, FoundFact found) {
        return switch (relation) {
            case "person" -> name(gold.a(), found.a());
            case "office" -> name(gold.a(), found.a()) && office(gold.b(), found.b());
            case "represents" -> name(gold.a(), found.a()) && party(gold.b(), found.b());
            case "round" -> round(gold.a(), found);
            case "start", "end" -> round(gold.a(), found) && date(gold.b(), found.b());
            case "ordinal", "duration" -> round(gold.a(), found) && text(gold.b(), found.b());
            case "country" ->
                round(gold.a(), found) && found.roundParts().stream().anyMatch(part -> party(gold.b(), part));
            case "party" -> round(gold.a(), found) && party(gold.b(), found.b());
            case "venue", "topic" -> round(gold.a(), found) && words(gold.b(), found.b());
            case "sidelines" -> gold.a().contains("|") || (round(gold.a(), found) && summit(gold.b(), found.b()));
            case "delegation" -> party(gold.a(), found.a()) && round(gold.b(), found);
            case "head", "member" -> party(gold.a(), found.a()) && round(gold.b(), found) && name(gold.c(), found.c());
            case "truce-agreed", "truce-until" ->
                party(gold.a(), found.a()) && party(gold.b(), found.b()) && date(gold.c(), found.c());
            case "control" -> party(gold.a(), found.a()) && words(gold.b(), found.b());
            case "control-announced" ->
                party(gold.a(), found.a()) && words(gold.b(), found.b()) && date(gold.c(), found.c());
            case "meeting" -> meeting(gold, found);
            case "summit" -> summit(gold.a(), found.a());
            case "statement" ->
                name(gold.a(), found.a()) && Folded.opening(gold.b()).equals(Folded.opening(found.b()));
            default -> relation.startsWith("tariff") && tariff(relation, gold, found);
        };
    }

    private static boolean tariff(String relation, GoldFact gold, FoundFact found) {
        boolean measure = party(gold.a(), found.measurePart(0))
                && target(gold.b(), found.measurePart(1))
                && rate(gold.c(), found.measurePart(2));
        return measure
                && switch (relation) {
                    case "tariff" -> true;
                    case "tariff-goods" -> words(gold.d(), found.d());
                    case "tariff-status" -> status(gold.d()).equals(status(found.d()));
                    default -> date(gold.d(), found.d());
                };
    }

    private static boolean meeting(GoldFact gold, FoundFact found) {
        Set<List<String>> meant = Set.copyOf(List.of(Folded.name(gold.a()), Folded.name(gold.b())));
        return meant.equals(Set.copyOf(List.of(Folded.name(found.a()), Folded.name(found.b()))))
                && (gold.c().isEmpty() || found.c().isEmpty() || date(gold.c(), found.c()));
    }

    /** Equal, or one with middle names that the other leaves out. */
    static boolean name(String gold, String found) {
        List<String> one = Folded.name(gold);
        List<String> other = Folded.name(found);
        boolean both = one.size() > 1 && other.size() > 1;
        return one.equals(other)
                || (both
                        && nested(Set.copyOf(one), Set.copyOf(other))
                        && last(one).equals(last(other)));
    }

    static boolean office(String gold, String found) {
        Set<String> one = Folded.office(gold);
        Set<String> other = Folded.office(found);
        return !one.isEmpty() && !other.isEmpty() && nested(one, other);
    }

    /** Equal, or the date found is more exact. */
    static boolean date(String gold, String found) {
        String meant = gold.strip();
        String got = found.strip();
        return meant.equals(got) || (!meant.isEmpty() && got.startsWith(meant));
    }

    static boolean words(String gold, String found) {
        Set<String> one = Folded.words(gold);
        Set<String> other = Folded.words(found);
        long common = one.stream().filter(other::contains).count();
        return common > 0 && (nested(one, other) || common >= 2);
    }

    private static boolean round(String gold, FoundFact found) {
        String meant = Folded.text(gold.replaceFirst("(?<=.)#[0-9]+$", ""));
        List<String> parts = found.roundParts().stream().map(Folded::text).toList();
        boolean named = !meant.isEmpty() && !meant.equals("#") && parts.contains(meant);
        String usual = Folded.usualParty(meant);
        return named || (!usual.isEmpty() && parts.contains(usual));
    }

    private static boolean target(String gold, String found) {
        return party(gold, found) || (EVERYONE.contains(Folded.text(gold)) && EVERYONE.contains(Folded.text(found)));
    }

    private static boolean rate(String gold, String found) {
        try {
            return Math.abs(Double.parseDouble(gold) - Double.parseDouble(found)) < 1e-9;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean summit(String gold, String found) {
        return words(gold.replace("Summit", ""), found.replace("Summit", "")) || text(gold, found);
    }

    private static String status(String text) {
        return Folded.text(text).replace("-", "");
    }

    private static boolean party(String gold, String found) {
        return Folded.party(gold).equals(Folded.party(found));
    }

    private static boolean text(String gold, String found) {
        return Folded.text(gold).equals(Folded.text(found));
    }

    private static boolean nested(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
