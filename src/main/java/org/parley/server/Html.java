package org.parley.server;

/** Text made safe for HTML. */
final class Html {
    private Html() {}

    /** The text so that it stands for itself, in an element or between quotation marks. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> append(safe, sign));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int sign) {
        switch (sign) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(sign);
        }
    }
}
