package org.costellazioni.site;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The parts of a {@link Shell} that floors above fill in. */
public final class ShellDraft {

    private String territory = "";
    private @Nullable String color;
    private @Nullable String owner;
    private @Nullable String accessibilityStatement;
    private Shell.@Nullable Reader person;
    private final List<String> help = new ArrayList<>();
    private final List<String> beneath = new ArrayList<>();

    /**
     * The territory of the page.
     *
     * @param color {@code #rrggbb} on which white text can be read, or null for blue Italia
     */
    public void territory(String name, @Nullable String color) {
        this.territory = name;
        this.color = color;
    }

    /** Whoever answers for the site, such as {@code Comune di Venezia}. */
    public void owner(String name) {
        this.owner = name;
    }

    /** Address of the accessibility statement, on AgID's form. */
    public void accessibilityStatement(String address) {
        this.accessibilityStatement = address;
    }

    /** The reader who is signed in. */
    public void person(Shell.Reader reader) {
        this.person = reader;
    }

    /**
     * An entry of the footer's list of help.
     *
     * @param template {@code <module>/web/<name>}, which takes {@code shell} and {@code words}
     */
    public void help(String template) {
        help.add(template);
    }

    /** What stands between content and footer, unless a page leaves it out; a template like the other. */
    public void beneath(String template) {
        beneath.add(template);
    }

    String territory() {
        return territory;
    }

    @Nullable
    String color() {
        return color;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    String accessibilityStatement() {
        return accessibilityStatement;
    }

    Shell.@Nullable Reader person() {
        return person;
    }

    List<String> help() {
        return help;
    }

    List<String> beneath() {
        return beneath;
    }
}
