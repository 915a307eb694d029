package org.costellazioni.kernel;

/** A sum in euro cents; may be negative. Arithmetic refuses overflow with an ArithmeticException. */
public record Money(long amountCents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(amountCents, other.amountCents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountCents, other.amountCents));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amountCents, other.amountCents);
    }
}
