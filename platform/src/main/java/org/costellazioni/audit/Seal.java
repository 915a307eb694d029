package org.costellazioni.audit;

/**
 * A closed batch of acts.
 *
 * @param number 1, 2, 3 … without gaps within a territory
 * @param fromTransaction first transaction number covered
 * @param beforeTransaction first transaction number no longer covered
 * @param acts how many acts it closes
 * @param hash SHA-256 in lower-case hex over the previous hash and every act in order
 */
record Seal(long number, long fromTransaction, long beforeTransaction, long acts, String hash) {}
