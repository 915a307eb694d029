package org.costellazioni.site.lists.files;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed of RFC 4287. */
public final class AtomFile {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFile() {}

    /**
     * One thing that is new.
     *
     * @param id an IRI that never changes
     * @param link where it is read
     */
    public record Entry(String id, String title, String link, Instant updated, String summary) {}

    /**
     * The feed as XML.
     *
     * @param self its own address, which is its identifier too
     * @param page the page of the same things
     */
    public static String write(
            String title,
            String author,
            String self,
            String page,
            Instant updated,
            List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", title);
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(storable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", storable(address));
    }

    /** XML has no place for most control characters. */
    private static String storable(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
