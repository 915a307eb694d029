package org.costellazioni.people.credentials;

/**
 * Where a request comes from and where its answer leads.
 *
 * @param address the visitor's address on the network, for limits
 * @param device what the browser keeps of an earlier sign-in ({@link KnownDevices}); empty for nothing
 * @param site the address of this site that letters may name, without a slash at its end; never taken
 *     from a request that an attacker could have shaped
 */
public record Origin(String address, String device, String site) {}
