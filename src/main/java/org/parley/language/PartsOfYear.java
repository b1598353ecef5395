package org.parley.language;

/** Quarters, halves and seasons by their mark: "Q3", "H1", "SU". */
final class PartsOfYear {
    private PartsOfYear() {}

    static int firstMonth(String part) {
        return switch (part) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            case "H1" -> 1;
            case "H2" -> 7;
            default -> (part.charAt(1) - '0') * 3 - 2;
        };
    }

    static int lastMonth(String part) {
        int months = part.charAt(0) == 'H' ? 6 : 3;
        return Math.min(12, firstMonth(part) + months - 1);
    }
}
