import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.corpus.Block;
import org.parley.extraction.Reader;
import org.parley.reference.ReferenceData;

/**
 * Parley and CoreNLP on the same texts, in one process, one thread, side by side.
 *
 * <p>It is run by itself and is no part of Parley: CoreNLP is under the GPL.
 */
public final class CoreNlp {
    private static final Map<String, Properties> TASKS = Map.of(
            "names", names(), "dates", dates(), "facts", facts());

    private CoreNlp() {}

    private static Properties names() {
        Properties names = new Properties();
        names.setProperty("annotators", "tokenize,pos,lemma,ner");
        names.setProperty("ner.applyNumericClassifiers", "false");
        names.setProperty("ner.useSUTime", "false");
        names.setProperty("ner.applyFineGrained", "false");
        names.setProperty("ner.buildEntityMentions", "true");
        return names;
    }

    private static Properties dates() {
        Properties dates = new Properties();
        dates.setProperty("annotators", "tokenize,pos,lemma,ner");
        dates.setProperty("ner.docdate.useFixedDate", "2025-10-25");
        return dates;
    }

    private static Properties facts() {
        Properties facts = new Properties();
        facts.setProperty("annotators", "tokenize,pos,lemma,ner,parse,coref,kbp");
        facts.setProperty("ner.docdate.useFixedDate", "2025-10-25");
        return facts;
    }

    /** What one article costs, in seconds of the processor. */
    private static double cost(List<Article> articles, double warmUp, double enough, Consumer<Article> task) {
        for (double start = now(); now() - start < warmUp; ) {
            articles.forEach(task);
        }
        int rounds = 0;
        double start = now();
        do {
            articles.forEach(task);
            rounds++;
        } while (now() - start < enough);
        return (now() - start) / rounds / articles.size();
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static String news(Article article) {
        StringBuilder news = new StringBuilder();
        for (Block block : article.blocks()) {
            news.append(article.text(), block.span().start(), block.span().end()).append("\n\n");
        }
        return news.toString();
    }

    /** CoreNlp DIR ARTICLES TASK...: the first so many articles of a folder; "names", "dates" and "facts" are tasks. */
    public static void main(String[] arguments) {
        List<Article> articles = Articles.at(Path.of(arguments[0]), notice -> {}).stream()
                .limit(Integer.parseInt(arguments[1]))
                .toList();
        double chars = articles.stream().mapToInt(a -> news(a).length()).average().orElse(0);
        System.out.printf(Locale.ROOT, "%d articles of %.1f KB each%n", articles.size(), chars / 1024);
        Reader reader = new Reader(ReferenceData.load());
        double parley = parley(reader, articles);
        for (String name : List.of(arguments).subList(2, arguments.length)) {
            StanfordCoreNLP pipeline = new StanfordCoreNLP(TASKS.get(name));
            double seconds = cost(articles, 3, 6, a -> pipeline.annotate(new CoreDocument(news(a))));
            double again = parley(reader, articles);
            System.out.printf(
                    Locale.ROOT,
                    "%-6s CoreNLP %9.2f ms an article, Parley %6.2f ms before and %6.2f ms after: %6.0f times%n",
                    name, seconds * 1000, parley * 1000, again * 1000, seconds / ((parley + again) / 2));
            parley = again;
        }
    }

    private static double parley(Reader reader, List<Article> articles) {
        return cost(articles, 10, 5, a -> reader.read(a, a.details().published()));
    }
}
