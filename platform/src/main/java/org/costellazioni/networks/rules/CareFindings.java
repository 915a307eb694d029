package org.costellazioni.networks.rules;

import org.costellazioni.registry.ActorLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where the care of networks is fragmented or double: what the listening of 2024 found to be the weak
 * point of Venezia's networks. For whoever looks after them, never a public page.
 */
public record CareFindings(
        List<Shared> sharedNetworks,
        List<Twice> doubleNetworks,
        List<Many> busyOffices,
        List<NetworkCare> orphans) {

    /** Two networks are likely one when the smaller has at least this share of members in the other. */
    private static final int ALIKE_PERCENT = 60;

    /** Fewer members in common than this say nothing. */
    private static final int FEWEST_IN_COMMON = 3;

    /**
     * A network on the day asked.
     *
     * @param object code of what it is about; empty when nobody has written it
     * @param offices those that look after it
     * @param members its members
     */
    public record NetworkCare(
            UUID id,
            String slug,
            String name,
            String object,
            Set<String> offices,
            Set<UUID> members) {

        public NetworkCare {
            offices = Set.copyOf(offices);
            members = Set.copyOf(members);
        }

        /** Address of its page. */
        public String path() {
            return ActorLine.path(ActorLine.NETWORK, slug);
        }
    }

    /** A network that more than one office looks after. */
    public record Shared(NetworkCare network, List<String> offices) {}

    /** Two networks on the same object, of almost the same members: perhaps one, managed twice. */
    public record Twice(NetworkCare first, NetworkCare second, int inCommon) {}

    /** An office that looks after several networks on the same object. */
    public record Many(String office, String object, List<NetworkCare> networks) {}

    public static CareFindings of(List<NetworkCare> networks) {
        return new CareFindings(
                shared(networks),
                doubles(networks),
                busy(networks),
                networks.stream().filter(network -> network.offices().isEmpty()).toList());
    }

    public boolean none() {
        return sharedNetworks.isEmpty()
                && doubleNetworks.isEmpty()
                && busyOffices.isEmpty()
                && orphans.isEmpty();
    }

    private static List<Shared> shared(List<NetworkCare> networks) {
        return networks.stream()
                .filter(network -> network.offices().size() > 1)
                .map(network -> new Shared(network, List.copyOf(new TreeSet<>(network.offices()))))
                .toList();
    }

    private static List<Twice> doubles(List<NetworkCare> networks) {
        List<Twice> found = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            for (int j = i + 1; j < networks.size(); j++) {
                NetworkCare first = networks.get(i);
                NetworkCare second = networks.get(j);
                int inCommon = inCommon(first, second);
                int smaller = Math.min(first.members().size(), second.members().size());
                boolean alike =
                        inCommon >= FEWEST_IN_COMMON && 100 * inCommon >= ALIKE_PERCENT * smaller;
                if (alike && sameObject(first, second)) {
                    found.add(new Twice(first, second, inCommon));
                }
            }
        }
        return found;
    }

    /** What nobody has written may be the same. */
    private static boolean sameObject(NetworkCare first, NetworkCare second) {
        return first.object().isEmpty()
                || second.object().isEmpty()
                || first.object().equals(second.object());
    }

    private static int inCommon(NetworkCare first, NetworkCare second) {
        Set<UUID> both = new HashSet<>(first.members());
        both.retainAll(second.members());
        return both.size();
    }

    private static List<Many> busy(List<NetworkCare> networks) {
        Map<String, Map<String, List<NetworkCare>>> byOffice = new TreeMap<>();
        for (NetworkCare network : networks) {
            for (String office : network.offices()) {
                byOffice.computeIfAbsent(office, unseen -> new TreeMap<>())
                        .computeIfAbsent(network.object(), unseen -> new ArrayList<>())
                        .add(network);
            }
        }
        List<Many> found = new ArrayList<>();
        byOffice.forEach((office, byObject) -> byObject.forEach((object, kept) -> {
            if (kept.size() > 1 && !object.isEmpty()) {
                found.add(new Many(office, object, List.copyOf(kept)));
            }
        }));
        return found;
    }
}
