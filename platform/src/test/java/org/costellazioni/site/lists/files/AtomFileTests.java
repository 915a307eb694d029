package org.costellazioni.site.lists.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** Feeds, read back by the JDK's own parser. */
class AtomFileTests {

    private static final Instant AT = Instant.parse("2026-11-28T09:00:00Z");

    private static Document parsed(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    @Test
    void aFeedHasWhatReadersAskFor() throws Exception {
        String feed = AtomFile.write(
                "Le realtà",
                "Costellazioni",
                "https://x.example/realta.atom?tipo=ets&q=caff%C3%A8",
                "https://x.example/realta?tipo=ets",
                AT,
                List.of(new AtomFile.Entry(
                        "urn:uuid:0190a1b2-0000-7000-8000-000000000001",
                        "Caffè & <Stella> \u0007",
                        "https://x.example/realta/caffe",
                        AT,
                        "Tipo: ETS\nTema: sport")));
        Element root = parsed(feed).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(root, "id"))
                .isEqualTo("https://x.example/realta.atom?tipo=ets&q=caff%C3%A8");
        assertThat(text(root, "title")).isEqualTo("Le realtà");
        assertThat(text(root, "updated")).isEqualTo("2026-11-28T09:00:00Z");
        assertThat(text((Element) root.getElementsByTagNameNS("*", "author").item(0), "name"))
                .isEqualTo("Costellazioni");
        Element entry = (Element) root.getElementsByTagNameNS("*", "entry").item(0);
        assertThat(text(entry, "id")).startsWith("urn:uuid:");
        assertThat(text(entry, "title")).isEqualTo("Caffè & <Stella> ");
        assertThat(text(entry, "updated")).isEqualTo("2026-11-28T09:00:00Z");
        assertThat(((Element) entry.getElementsByTagNameNS("*", "link").item(0))
                        .getAttribute("href"))
                .isEqualTo("https://x.example/realta/caffe");
    }

    @Test
    void aFeedMayBeEmpty() throws Exception {
        String feed = AtomFile.write(
                "t", "a", "https://x.example/a", "https://x.example/b", Instant.EPOCH, List.of());
        assertThat(parsed(feed)
                        .getDocumentElement()
                        .getElementsByTagNameNS("*", "entry")
                        .getLength())
                .isZero();
    }
}
