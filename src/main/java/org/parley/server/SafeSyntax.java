package org.parley.server;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.parley.query.Federation;

/** Rewrites a query so that it can do no harm, or refuses it; reaches into subqueries and EXISTS. */
final class SafeSyntax extends ElementTransformCopyBase {
    private static final List<String> FUNCTIONS = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");

    private static final Set<String> PROPERTIES =
            Set.of("http://jena.apache.org/text#query", "http://www.w3.org/2000/01/rdf-schema#member");
    private final Limits limits;
    private final Set<String> services;
    private final Functions functions = new Functions();
    private long tableRows = 1;
    private int bindings;

    private SafeSyntax(Limits limits, Set<String> services) {
        this.limits = limits;
        this.services = services;
    }

    /**
     * The query, made safe.
     *
     * @param services the only endpoints that SERVICE may name
     */
    static Query of(Query query, Limits limits, Set<String> services) {
        SafeSyntax safe = new SafeSyntax(limits, services);
        safe.bindings = query.isSelectType() ? query.getProject().getExprs().size() : 0;
        Query copy = QueryTransformOps.transform(query, safe, safe.functions);
        safe.rewriteHaving(query, copy);
        return copy;
    }

    /** Jena 5.6.0 rewrites the first condition of HAVING only, and puts it in the place of the others. */
    private void rewriteHaving(Query query, Query copy) {
        List<Expr> conditions = copy.getHavingExprs();
        for (int i = 0; i < conditions.size(); i++) {
            conditions.set(
                    i,
                    ExprTransformer.transform(functions, query.getHavingExprs().get(i)));
        }
    }

    @Override
    public Element transform(ElementService service, Node name, Element body) {
        if (!name.isURI() || !services.contains(name.getURI()) && !name.getURI().equals(Federation.WIKIDATA)) {
            throw Refusal.forbidden("SERVICE is closed here"
                    + (services.isEmpty() ? "." : " but for " + String.join(", ", services) + "."));
        }
        return super.transform(service, name, body);
    }

    @Override
    public Element transform(ElementData data) {
        countRows(data.getRows());
        return super.transform(data);
    }

    private void countRows(List<Binding> rows) {
        tableRows *= Math.max(1, rows.size());
        if (tableRows > limits.tableRows()) {
            throw Refusal.badRequest(
                    "The VALUES of the query make more than " + limits.tableRows() + " rows when crossed.");
        }
    }

    @Override
    public Element transform(ElementBind bind, Var variable, Expr value) {
        if (++bindings > limits.bindings()) {
            throw Refusal.badRequest("The query has more than " + limits.bindings() + " BIND and AS.");
        }
        return super.transform(bind, variable, value);
    }

    @Override
    public Element transform(ElementPathBlock block) {
        block.patternElts().forEachRemaining(SafeSyntax::checkProperty);
        return super.transform(block);
    }

    private static void checkProperty(TriplePath triple) {
        Node predicate = triple.getPredicate();
        if (predicate != null && predicate.isURI() && !PROPERTIES.contains(predicate.getURI())) {
            String iri = predicate.getURI();
            if (iri.startsWith("java:")
                    || iri.startsWith("http://jena.apache.org/")
                    || PropertyFunctionRegistry.get().isRegistered(iri)) {
                throw Refusal.badRequest("The property function <" + iri + "> is not offered here.");
            }
        }
    }

    private final class Functions extends ExprTransformApplyElementTransform {
        Functions() {
            super(SafeSyntax.this);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList parts) {
            if (function instanceof E_StrConcat) {
                return new BoundedText.Concat(parts, limits.text());
            }
            if (function instanceof E_StrReplace) {
                return new BoundedText.Replace(parts, limits.text());
            }
            if (function instanceof E_Function named) {
                checkFunction(named.getFunctionIRI());
            }
            return super.transform(function, parts);
        }

        private void checkFunction(String iri) {
            if (FUNCTIONS.stream().noneMatch(iri::startsWith)) {
                throw Refusal.badRequest("The function <" + iri + "> is not offered here.");
            }
        }

        @Override
        public Expr transform(ExprAggregator expr) {
            Aggregator plain = expr.getAggregator();
            ExprList parts = plain.getExprList();
            Aggregator safe =
                    parts == null || parts.isEmpty() ? plain : bounded(plain, ExprTransformer.transform(this, parts));
            return new ExprAggregator(expr.getVar(), safe);
        }

        private Aggregator bounded(Aggregator plain, ExprList parts) {
            if (plain instanceof AggGroupConcat concat) {
                return new BoundedText.GroupConcat(concat, parts, limits.text());
            }
            if (plain instanceof AggGroupConcatDistinct concat) {
                return new BoundedText.GroupConcatDistinct(concat, parts, limits.text());
            }
            return plain.copy(parts);
        }
    }
}
