package org.costellazioni.conversations;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.ActorNames;
import org.costellazioni.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How authors of comments are called: the person, and the actor for whom they speak. */
@Component
public class AuthorNames {

    private final People people;
    private final ObjectProvider<ActorNames> registry;

    AuthorNames(People people, ObjectProvider<ActorNames> registry) {
        this.people = people;
        this.registry = registry;
    }

    /**
     * An author.
     *
     * @param person empty when nobody knows them any more
     * @param actor empty when they speak for themselves or their office
     */
    public record Name(String person, String actor) {}

    /** Who wrote each of the comments. */
    @Transactional(readOnly = true)
    public Map<CommentId, Name> of(List<Comment> comments) {
        Map<PersonId, String> persons = comments.isEmpty()
                ? Map.of()
                : people.names(comments.stream().map(Comment::author).distinct().toList());
        Map<ActorId, String> actors = actors(comments.stream()
                .flatMap(comment -> Stream.ofNullable(comment.actingFor()))
                .distinct()
                .toList());
        Map<CommentId, Name> names = new HashMap<>();
        comments.forEach(comment -> names.put(
                comment.id(),
                new Name(
                        persons.getOrDefault(comment.author(), ""),
                        Optional.ofNullable(comment.actingFor())
                                .map(actor -> actors.getOrDefault(actor, ""))
                                .orElse(""))));
        return names;
    }

    private Map<ActorId, String> actors(List<ActorId> ids) {
        Map<ActorId, String> known = new HashMap<>();
        if (!ids.isEmpty()) {
            registry.stream().forEach(names -> known.putAll(names.names(ids)));
        }
        return known;
    }
}
