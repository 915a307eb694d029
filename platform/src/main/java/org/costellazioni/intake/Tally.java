package org.costellazioni.intake;

/** How the rows of a file ended; every row counts once. */
public record Tally(int accepted, int updated, int unchanged, int rejected, int undecided) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected,
                undecided + other.undecided);
    }

    /** Rows that ended so far. */
    public int rows() {
        return accepted + updated + unchanged + rejected + undecided;
    }
}
