package org.parley.server;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** The functions of SPARQL that make long texts out of short queries, each with an end to its patience. */
final class BoundedText {
    private BoundedText() {}

    /** CONCAT: an error where the text would grow too long, so that its variable stays unbound. */
    static final class Concat extends E_StrConcat {
        private final int most;

        Concat(ExprList parts, int most) {
            super(parts);
            this.most = most;
        }

        @Override
        public Expr copy(ExprList parts) {
            return new Concat(parts, most);
        }

        @Override
        public NodeValue eval(List<NodeValue> parts) {
            long length = 0;
            for (NodeValue part : parts) {
                length += part.asString().length();
            }
            check(length, most);
            return super.eval(parts);
        }
    }

    /** REPLACE: an error where the text would grow too long. */
    static final class Replace extends E_StrReplace {
        private final int most;

        Replace(ExprList parts, int most) {
            super(parts.get(0), parts.get(1), parts.get(2), parts.size() > 3 ? parts.get(3) : null);
            this.most = most;
        }

        @Override
        public Expr copy(ExprList parts) {
            return new Replace(parts, most);
        }

        @Override
        public NodeValue eval(List<NodeValue> parts) {
            long replacement = parts.get(2).asString().length();
            long groups =
                    parts.get(2).asString().chars().filter(sign -> sign == '$').count();
            long length = parts.get(0).asString().length();
            check((length + 1) * (replacement + 1) + groups * length * length, (long) most * 100);
            NodeValue value = super.eval(parts);
            check(value.asString().length(), most);
            return value;
        }
    }

    /** GROUP_CONCAT: no value for a group whose text grows too long. */
    static final class GroupConcat extends AggGroupConcat {
        private final int most;

        GroupConcat(AggGroupConcat plain, ExprList parts, int most) {
            super(parts.get(0), plain.getSeparator());
            this.most = most;
        }

        @Override
        public GroupConcat copy(ExprList parts) {
            return new GroupConcat(this, parts, most);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Joined(getExpr(), getSeparator(), false, most);
        }
    }

    /** GROUP_CONCAT(DISTINCT): as {@link GroupConcat}. */
    static final class GroupConcatDistinct extends AggGroupConcatDistinct {
        private final int most;

        GroupConcatDistinct(AggGroupConcatDistinct plain, ExprList parts, int most) {
            super(parts.get(0), plain.getSeparator());
            this.most = most;
        }

        @Override
        public GroupConcatDistinct copy(ExprList parts) {
            return new GroupConcatDistinct(this, parts, most);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Joined(getExpr(), getSeparator(), true, most);
        }
    }

    private static final class Joined extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final int most;

        Joined(Expr expr, @Nullable String separator, boolean distinct, int most) {
            super(expr, distinct);
            this.separator = separator == null ? " " : separator;
            this.most = most;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            String part = value.asString();
            check((long) text.length() + separator.length() + part.length(), most);
            text.append(getAccCount() == 0 ? "" : separator).append(part);
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {}

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }

    private static void check(long length, long most) {
        if (length > most) {
            throw new ExprEvalException("The text grows too long.");
        }
    }
}
