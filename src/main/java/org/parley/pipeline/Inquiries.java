package org.parley.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;
import org.parley.corpus.Article;
import org.parley.corpus.Details;
import org.parley.extraction.Reading;
import org.parley.graph.NQuads;
import org.parley.resolution.Account;
import org.parley.store.CardView;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;

/** Makes inquiries to articles that lie anywhere, and answers them from those articles alone that each needs. */
final class Inquiries {
    private final Things things;
    private final Function<Entry, Account> accounts;

    Inquiries(Things things, Function<Entry, Account> accounts) {
        this.things = things;
        this.accounts = accounts;
    }

    /** Who is asked for is found out by answering once without any article: what follows depends on none in this. */
    Inquiry inquiry(String about, List<Dossier> dossiers, List<CardView.Events> events) {
        Set<String> asked = new TreeSet<>();
        Inquiry inquiry = new Inquiry(about, dossiers, events, List.of());
        answer(
                inquiry,
                new Shelf(
                        dossiers,
                        source -> {
                            asked.add(source);
                            return blank(source);
                        },
                        source -> Optional.empty()));
        return new Inquiry(about, dossiers, events, List.copyOf(asked));
    }

    private static Account blank(String source) {
        Article article = new Article(source, "", Details.NONE, List.of());
        Reading reading = new Reading(article, Optional.empty(), List.of(), List.of(), Map.of(), List.of(), List.of());
        return new Account(reading, List.of(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** The answers to some inquiries, in their order, from articles that must include those they need. */
    List<Answer> answers(Iterable<Inquiry> inquiries, Iterable<Entry> entries) {
        Map<String, Entry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.source(), entry));
        Map<String, Account> open = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            answers.add(answer(
                    inquiry,
                    new Shelf(
                            inquiry.dossiers(),
                            source -> open.computeIfAbsent(source, name -> accounts.apply(entry(known, name))),
                            source -> entry(known, source).card().head().inferred())));
        }
        return answers;
    }

    private static Entry entry(Map<String, Entry> known, String source) {
        return Optional.ofNullable(known.get(source))
                .orElseThrow(() -> new IllegalStateException("Nobody asked for " + source));
    }

    private Answer answer(Inquiry inquiry, Library library) {
        return inquiry.series() ? talks(inquiry, library) : thing(inquiry, library);
    }

    private Answer talks(Inquiry inquiry, Library library) {
        Set<Quad> quads = things.order(Things.block(inquiry.about(), inquiry.events()), library);
        return new Answer(
                NQuads.lines(quads), quads.isEmpty() ? Optional.empty() : Optional.of(Kinds.TALKS), List.of());
    }

    private Answer thing(Inquiry inquiry, Library library) {
        Dossier dossier = inquiry.dossiers().get(0);
        Links links = things.links(dossier.path(), library);
        return new Answer(
                NQuads.lines(things.names(dossier.path(), library, links)),
                dossier.spoken() ? Kinds.of(dossier.path()) : Optional.empty(),
                links.rulings().stream().map(Decision::bare).toList());
    }
}
