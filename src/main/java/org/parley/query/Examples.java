package org.parley.query;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The saved queries as RDF, in the shape that SIB's tools read: an editor or a language model finds them at the endpoint. */
public final class Examples {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private final String base;
    private final String endpoint;
    private final Function<SavedQuery, String> texts;
    private final Model model = ModelFactory.createDefaultModel();

    private Examples(String base, String endpoint, Function<SavedQuery, String> texts) {
        this.base = base;
        this.endpoint = endpoint;
        this.texts = texts;
        model.setNsPrefixes(Prefixes.standard()).setNsPrefix("sh", SH);
    }

    /**
     * The description of every query.
     *
     * @param base of the names given to the queries, with its final slash
     * @param endpoint the address at which they are to be asked
     * @param texts the SPARQL to show for each
     */
    public static Model of(SavedQueries queries, String base, String endpoint, Function<SavedQuery, String> texts) {
        Examples examples = new Examples(base, endpoint, texts);
        Resource prefixes = examples.prefixes();
        queries.all().forEach(query -> examples.add(query, prefixes));
        return examples.model;
    }

    private Resource prefixes() {
        Resource prefixes = model.createResource(base + "prefixes");
        for (Map.Entry<String, String> entry :
                Prefixes.standard().getNsPrefixMap().entrySet()) {
            Resource prefix = model.createResource(base + "prefixes/" + entry.getKey())
                    .addProperty(sh("prefix"), entry.getKey())
                    .addProperty(sh("namespace"), model.createTypedLiteral(entry.getValue(), XSDDatatype.XSDanyURI));
            prefixes.addProperty(sh("declare"), prefix);
        }
        return prefixes;
    }

    private void add(SavedQuery saved, Resource prefixes) {
        Query query = saved.query();
        String kind = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
        Resource example = model.createResource(base + saved.name())
                .addProperty(RDF.type, ResourceFactory.createResource(SH + "SPARQLExecutable"))
                .addProperty(RDF.type, ResourceFactory.createResource(SH + "SPARQL" + kind + "Executable"))
                .addProperty(RDFS.label, saved.name())
                .addProperty(RDFS.comment, saved.summary(), "en")
                .addProperty(sh("prefixes"), prefixes)
                .addProperty(sh(kind.toLowerCase(Locale.ROOT)), texts.apply(saved))
                .addProperty(schema("target"), model.createResource(endpoint));
        saved.tags().forEach(tag -> example.addProperty(schema("keywords"), tag));
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty(SH, name);
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty(SCHEMA, name);
    }
}
