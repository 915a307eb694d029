package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone who never touches a mouse. */
@PlatformTest
class KeyboardTests {

    private static final int FARTHEST = 160;
    private static final String WHERE = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return 'body';
              const box = at.getBoundingClientRect();
              const style = getComputedStyle(at);
              const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              const named = at.id || at.textContent.trim() || at.name || at.tagName;
              return (box.width > 0 && marked ? '' : 'UNSEEN ') + named;
            }
            """;

    @Autowired
    private DemoTerritory demo;

    /** Tabs until the focus stands on this; each stop on the way is to be seen. */
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < FARTHEST; i++) {
            page.keyboard().press("Tab");
            String where = String.valueOf(page.evaluate(WHERE));
            assertThat(where).as("focus on the way to " + wanted).doesNotStartWith("UNSEEN");
            if (where.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }

    @Test
    void anActorIsEditedWithoutAMouse() {
        Person clerk = demo.play(Cast.CLERK);
        try (Visit visit = demo.visit(Visit.WIDE, true)) {
            Page page = visit.page();
            Keyboard keys = page.keyboard();
            visit.open("/");
            tabTo(page, "Entra");
            keys.press("Enter");
            page.waitForURL("**/accesso*");
            tabTo(page, "email");
            keys.type(String.valueOf(clerk.email()));
            tabTo(page, "password");
            keys.type(DemoTerritory.PASSWORD);
            keys.press("Enter");
            page.waitForURL("**/scrivania");
            tabTo(page, "cerca");
            keys.type("bibliobarca");
            keys.press("Enter");
            page.waitForURL("**/cerca*");
            tabTo(page, "Bibliobarca");
            keys.press("Enter");
            page.waitForURL("**/realta/bibliobarca");
            tabTo(page, "Modifica");
            keys.press("Enter");
            page.waitForURL("**/modifica");
            tabTo(page, "description");
            keys.press("Control+A");
            keys.type("Libri che arrivano in barca.");
            tabTo(page, "themes-culture");
            keys.press("Space");
            keys.press("Enter");
            page.waitForURL("**/realta/bibliobarca");
            assertThat(visit.words()).contains("Libri che arrivano in barca.");
            visit.inspect("tastiera-salvata");
        }
    }
}
